import { blockOfTensor, type Network } from '../../core/index.ts';
import type { Entry } from './glossary.ts';
import { mapsNamed } from './named.ts';

/** Frames what an entry names on the stage: its maps; where one has no place of its own, its block. */
export function lightUp(network: Network, entry: Entry): void {
  putOut();
  const elements =
    entry.sign === null ? entry.maps.flatMap((spec) => mapsOrBlock(network, spec)) : arrows(entry.sign);
  for (const element of elements) element.dataset['named'] = '';
  elements[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function putOut(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-named]'))
    delete element.dataset['named'];
}

function mapsOrBlock(network: Network, spec: Entry['maps'][number]): HTMLElement[] {
  const maps = mapsNamed(spec);
  if (maps.length > 0) return maps;
  const block = blockOfTensor(network, spec.tensor);
  const blocks = document.querySelectorAll<HTMLElement>('#network .stage-block');
  return block >= 0 && block < blocks.length ? [blocks[block]] : [];
}

function arrows(sign: string): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(`#network [data-sign="${CSS.escape(sign)}"]`));
}
