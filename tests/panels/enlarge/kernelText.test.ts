import { describe, expect, it } from 'vitest';
import { explain, indexAt, isConvolution, tensorOf, type Ref } from '../../../src/core/index.ts';
import { kernelNamesOf, kernelText } from '../../../src/panels/enlarge/kernelText.ts';
import { kernelTableOf } from '../../../src/panels/parts/kernelTable.ts';
import { highlightsOf } from '../../../src/timeline/highlights.ts';
import { randomScene } from '../../core/support.ts';
import { wordsIn } from '../words.ts';

describe('what is said of a table of kernels', () => {
  const { network, weights, trace } = randomScene('twoConvolutions', 5, 0.8);
  const [, layer] = network.layers.filter(isConvolution);
  const table = kernelTableOf(tensorOf(network, layer.weights));
  const said = async (language: 'en' | 'zh', ref: Ref | null, kernel = 0): Promise<string[]> => {
    const explanations = ref ? [explain(network, weights, trace, ref)] : [];
    const marks = highlightsOf(explanations)[`value:${layer.weights}`];
    return kernelText(
      wordsIn(language),
      network,
      { spec: { tensor: layer.weights }, data: { marks }, table },
      kernel,
    );
  };
  const made = (q: number): Ref => ({
    tensor: layer.output,
    index: indexAt(tensorOf(network, layer.output), [q, 2, 3]),
    of: 'value',
  });
  /** A cell to which errors come back through several kernels. */
  const read = (a: number): Ref => {
    const refs = Array.from({ length: 144 }, (_, cell): Ref => ({
      tensor: layer.input,
      index: a * 144 + cell,
      of: 'gradient',
    }));
    return refs.reduce((most, ref) => (termsOf(ref) > termsOf(most) ? ref : most));
  };
  const termsOf = (ref: Ref): number => explain(network, weights, trace, ref).terms.length;

  it('says which axis is which, and of the lit row what is added up where', async () => {
    expect(await said('en', made(7))).toEqual([
      'Row q: the kernels that make map q of temphicnn2. Column a: those that read map a of hocnn.',
      'Row 7 is lit: what its 4 kernels find is added up to temphicnn2[7].',
    ]);
    expect((await said('zh', made(7)))[1]).toContain('4 个卷积核的结果相加，得到 temphicnn2[7]');
  });

  it('says of the lit column through how many of its kernels errors come back', async () => {
    const ref = read(2);
    const kernels = new Set(
      explain(network, weights, trace, ref).terms.flatMap(({ factors }) =>
        factors.flatMap((each) =>
          each.kind === 'ref' && each.ref.tensor === layer.weights ? [Math.floor(each.ref.index / 100)] : [],
        ),
      ),
    );
    expect(kernels.size).toBeGreaterThan(1);
    const [, lit] = await said('en', ref);
    expect(lit).toBe(
      `Column 2 is lit: the 12 kernels through which hocnn[2] sends. Errors come back to this cell through ${kernels.size} of them.`,
    );
    expect((await said('zh', ref))[1]).toMatch(/^第 2 列亮起/);
  });

  it('says what the chosen kernel does where nothing is lit', async () => {
    const [, chosen] = await said('en', null, 3 * 4 + 1);
    expect(chosen).toMatch(/^Kernel \[3\]\[1\]: forward it adds to temphicnn2\[3\].* errors to hocnn\[1\]/);
  });

  it('names rows by the map that is made and columns by the map that is read', () => {
    const names = kernelNamesOf(wordsIn('en'), network, layer.weights);
    expect(names.row(11)).toBe('Row 11: makes map 11 of temphicnn2');
    expect(names.column(3)).toBe('Column 3: reads map 3 of hocnn');
  });
});
