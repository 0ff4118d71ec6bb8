import type { PicturePart } from '../parts.ts';

/** The same part of another stage of the same network: the stage, the block of the same place, or the map of the same tensor. */
export function partIn(stage: Element, { kind, element }: PicturePart): Element | null {
  if (kind === 'stage') return stage.querySelector('.stage');
  if (kind === 'block') {
    const place = [...(element.parentElement?.querySelectorAll('.stage-block') ?? [])].indexOf(element);
    return stage.querySelectorAll('.stage-block').item(place);
  }
  return stage.querySelector(`[data-maps="${CSS.escape(element.getAttribute('data-maps') ?? '')}"]`);
}

/** Whether a part can be shown at other steps: it is on the stage of the network in use. */
export function canBeFilmed({ kind, element }: PicturePart): boolean {
  const isOfStage = ['stage', 'block', 'map'].includes(kind);
  return isOfStage && element.closest('#network .stage') !== null;
}
