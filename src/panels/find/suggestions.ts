import { endsOf, tensorName, type Network, type Ref } from '../../core/index.ts';

/** A tensor that a name may begin with: what to write, and its first and last cell by name. */
export interface Suggestion {
  readonly start: string;
  readonly first: string;
  readonly last: string;
}

/** The tensors and gradients whose names begin with what is written so far; of nothing written all values. */
export function suggestionsFor(network: Network, text: string): Suggestion[] {
  const [written] = text.trim().toLowerCase().split('[');
  const isGradient = written.startsWith('de');
  const ofs: readonly Ref['of'][] = isGradient ? ['gradient'] : ['value', 'gradient'];
  return ofs.flatMap((of) =>
    network.tensors.flatMap((tensor) => {
      if (of === 'gradient' && tensor.role === 'target') return [];
      const name = tensorName({ tensor: tensor.name, of });
      // a tensor's own name leads to its gradient too
      const begins = [name, ...(written === '' ? [] : [tensor.name])];
      if (of === 'gradient' && written === '') return [];
      if (!begins.some((each) => each.toLowerCase().startsWith(written))) return [];
      const [first, last] = endsOf(network, tensor, of);
      return [{ start: first.includes('[') ? `${name}[` : name, first, last }];
    }),
  );
}
