import { mapKey } from '../../timeline/phases.ts';
import type { Ref } from '../../core/index.ts';

/** What a place on the stage is the name of: a map, or the sign between two. */
export type Named =
  | { readonly kind: 'map'; readonly spec: Pick<Ref, 'tensor' | 'of'> }
  | { readonly kind: 'sign'; readonly sign: string };

/** What stands under a name, and around which element a card keeps clear. */
export interface NamedElement {
  readonly named: Named;
  readonly element: HTMLElement;
  readonly around: HTMLElement;
}

/** The name that an event is about; null beside all names. */
export function namedAt(target: EventTarget | null): NamedElement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(NAMES) : null;
  const around = element?.closest<HTMLElement>('.stage-map, .stage-arrow');
  if (!element || !around) return null;
  if (around.matches('.stage-arrow'))
    return { named: { kind: 'sign', sign: element.dataset['sign'] ?? '' }, element, around };
  const [key = ''] = around.dataset['maps']?.split(' ') ?? [];
  const [of, tensor = ''] = key.split(':');
  const spec = { tensor, of: of === 'gradient' ? 'gradient' : 'value' } as const;
  return { named: { kind: 'map', spec }, element, around };
}

const NAMES = '.map-name, .stage-arrow button';

/** Where a map is on the stage. */
export function mapsNamed(spec: Pick<Ref, 'tensor' | 'of'>): HTMLElement[] {
  return Array.from(
    document.querySelectorAll<HTMLElement>(`[data-maps~="${CSS.escape(mapKey(spec))}"]:not(.beside *)`),
  );
}
