import {
  explain,
  networks,
  weightTensors,
  type NetworkName,
  type Ref,
  type Term,
} from '../../src/core/index.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, type AppPage } from './page.ts';
import { mapName } from './stage.ts';

/** The cells that are factors, by tensor, in order. */
function factorsOf(terms: readonly Term[], of: Ref['of']): Map<string, number[]> {
  const cells = new Map<string, Set<number>>();
  for (const factor of terms.flatMap(({ factors }) => factors)) {
    if (factor.kind !== 'ref' || factor.ref.of !== of) continue;
    cells.set(factor.ref.tensor, (cells.get(factor.ref.tensor) ?? new Set()).add(factor.ref.index));
  }
  return new Map([...cells].map(([tensor, found]) => [tensor, [...found].sort((a, b) => a - b)]));
}

/** Steps over the image light the pixels that the kernel meets, the kernel and the cell: first, last and one between. */
export async function expectLit(app: AppPage, network: NetworkName): Promise<void> {
  const { phases, starts } = timelineOf(network);
  const [{ name: kernel }] = weightTensors(networks[network]);
  await app.chooseNetwork(network);
  const { weights, trace } = await modelOf(app, network);
  const { output } = networks[network].layers[0];
  const [cells, ofKernel] = [trace.values[output].length, trace.gradients[kernel].length];
  const first =
    starts.cell[phases.findIndex(({ kind, tensor }) => kind === 'kernelGradient' && tensor === kernel)];
  const lit = async (ref: Ref, position: number): Promise<void> => {
    await app.goTo(position);
    const { terms } = explain(networks[network], weights, trace, ref);
    for (const of of ['value', 'gradient'] as const) {
      for (const [tensor, indices] of factorsOf(terms, of))
        expect(await app.markedCells(mapName({ tensor, of })), tensor).toEqual(indices);
    }
    expect(await app.markedCells(mapName(ref))).toEqual([ref.index]);
  };
  for (const index of [0, Math.floor(cells * 0.42), cells - 1])
    await lit({ tensor: output, index, of: 'value' }, index);
  for (const index of [0, Math.floor(ofKernel * 0.3), ofKernel - 1])
    await lit({ tensor: kernel, index, of: 'gradient' }, first + index);
}
