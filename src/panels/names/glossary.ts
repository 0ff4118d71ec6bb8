import { errorLayerOf, type Network, type Ref } from '../../core/index.ts';
import type { Phase } from '../../timeline/phases.ts';
import type { NetworkNames, PlainName } from '../parts/plainNames.ts';

/** One name, and what lights up for it: maps, or the arrows with a sign. */
export interface Entry extends PlainName {
  readonly maps: readonly Pick<Ref, 'tensor' | 'of'>[];
  readonly sign: string | null;
}

export const LISTS = ['maps', 'gradients', 'signs', 'phases'] as const;

export type Glossary = Readonly<Record<(typeof LISTS)[number], readonly Entry[]>>;

/** Everything that has a name in a network, in the order of the pass. */
export function glossaryOf(network: Network, phases: readonly Phase[], names: NetworkNames): Glossary {
  const { target } = errorLayerOf(network);
  const map = (tensor: string, of: Ref['of']): Entry => {
    const spec = { tensor, of };
    return { ...names.map(spec), maps: [spec], sign: null };
  };
  const tensors = network.tensors.map(({ name }) => name);
  return {
    maps: tensors.map((tensor) => map(tensor, 'value')),
    gradients: tensors.filter((tensor) => tensor !== target).map((tensor) => map(tensor, 'gradient')),
    signs: signsOf(network).flatMap((sign) => {
      const name = names.sign(sign);
      return name ? [{ ...name, maps: [], sign }] : [];
    }),
    phases: phases.map((phase) => ({ ...names.phase(phase), maps: mapsOf(phase), sign: null })),
  };
}

/** The signs between a network's maps, forward ones first. */
export function signsOf({ layers }: Network): string[] {
  const signs = ([0, 1] as const).flatMap((way) => layers.map((layer) => layer.signs[way]));
  return [...new Set(signs)].filter((sign) => sign !== '');
}

function mapsOf({ computes, tensor, of }: Phase): Entry['maps'] {
  const specs = computes.map((key) => {
    const [way, name] = key.split(':');
    return { tensor: name, of: way === 'gradient' ? 'gradient' : 'value' } as const;
  });
  return specs.length > 0 ? specs : [{ tensor, of }];
}
