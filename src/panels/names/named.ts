import { mapKey } from '../../timeline/phases.ts';
import type { Ref } from '../../core/index.ts';

/** What a place on the page is the name of: a map, the sign between two, or a phase of the strip, by its number. */
export type Named =
  | { readonly kind: 'map'; readonly spec: Pick<Ref, 'tensor' | 'of'> }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'phase'; readonly phase: number };

/** What stands under a name, and around which element a card keeps clear. */
export interface NamedElement {
  readonly named: Named;
  readonly element: HTMLElement;
  readonly around: HTMLElement;
}

/** Buttons with a name, and texts that tell theirs: of the image, the target, E. */
const NAMES = '.map-name, .stage-arrow button, [data-name]';

/**
 * The name that an event is about; null beside all names.
 * @param x where it happened, in pixels of the window; null for a key, which means the phase of the step
 */
export function namedAt(target: EventTarget | null, x: number | null): NamedElement | null {
  if (!(target instanceof Element)) return null;
  if (target.matches('.strip input')) return phaseAt(target, x);
  const element = target.closest<HTMLElement>(NAMES);
  const around = element?.closest<HTMLElement>('.stage-map, .stage-arrow') ?? element;
  if (!element || !around) return null;
  const { sign, name } = element.dataset;
  if (sign !== undefined) return { named: { kind: 'sign', sign }, element, around };
  const [key = ''] = (name ?? around.dataset['maps'])?.split(' ') ?? [];
  const [of, tensor = ''] = key.split(':');
  const spec = { tensor, of: of === 'gradient' ? 'gradient' : 'value' } as const;
  return { named: { kind: 'map', spec }, element, around };
}

/** The slider lies over the phases' names and hides them from the pointer. */
function phaseAt(slider: Element, x: number | null): NamedElement | null {
  const segments = Array.from(slider.parentElement?.querySelectorAll<HTMLElement>('[data-phase]') ?? []);
  const element = segments.find((segment) => {
    if (x === null) return segment.matches('[data-current]');
    const { left, right } = segment.getBoundingClientRect();
    return left <= x && x < right;
  });
  const around = slider.parentElement;
  if (!element || !around) return null;
  return { named: { kind: 'phase', phase: Number(element.dataset['phase']) }, element, around };
}

/** Where a map is on the page; of what has no map, where its name is. */
export function mapsNamed(spec: Pick<Ref, 'tensor' | 'of'>): HTMLElement[] {
  const key = CSS.escape(mapKey(spec));
  return Array.from(
    document.querySelectorAll<HTMLElement>(
      `[data-maps~="${key}"]:not(.beside *), [data-name="${key}"]:not(.beside *)`,
    ),
  );
}
