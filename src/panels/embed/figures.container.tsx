import type { Network, Ref } from '../../core/index.ts';
import { WEIGHT_VIEWS, type WeightView } from '../../store/state.ts';
import { stageBlocks } from '../stage/layout.ts';

/** What a figure in another page shows. Its id stands in addresses, which go on to be opened: an id keeps its meaning. */
export type Figure = { readonly id: string } & (
  | { readonly kind: 'view'; readonly view: WeightView }
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'map'; readonly block: number; readonly tensor: string; readonly of: Ref['of'] }
);

export interface Embed {
  readonly figure: Figure;
  readonly hasTransport: boolean;
}

/** All figures that there are of a network: the step and the views, its blocks, its maps. */
export function figuresOf(network: Network): Figure[] {
  const blocks = stageBlocks(network);
  return [
    ...WEIGHT_VIEWS.map((view): Figure => ({ id: view, kind: 'view', view })),
    ...blocks.map((_, block): Figure => ({ id: `block.${block + 1}`, kind: 'block', block })),
    ...blocks.flatMap(({ columns }, block) =>
      columns.flatMap(({ value, gradient }): Figure[] => [
        { id: `map.${value.tensor}`, kind: 'map', block, tensor: value.tensor, of: 'value' },
        { id: `gradient.${gradient.tensor}`, kind: 'map', block, tensor: gradient.tensor, of: 'gradient' },
      ]),
    ),
  ];
}

/** The part of an address, before the link to the moment, that makes a figure of the page. */
export function embedQuery({ figure, hasTransport }: Embed): string {
  return `?embed=${figure.id}${hasTransport ? '' : '&transport=0'}`;
}

/** What an address asks for; null where the network has no such figure. */
export function readEmbed(search: string, network: Network): Embed | null {
  const asked = new URLSearchParams(search);
  const figure = figuresOf(network).find(({ id }) => id === asked.get('embed'));
  return figure ? { figure, hasTransport: asked.get('transport') !== '0' } : null;
}
