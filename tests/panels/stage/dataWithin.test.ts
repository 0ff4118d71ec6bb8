import { describe, expect, it } from 'vitest';
import { frontMapsOf, partInFront, tensorOf } from '../../../src/core/index.ts';
import { dataWithin } from '../../../src/panels/stage/dataWithin.ts';
import { isShownIn } from '../../../src/panels/stage/mapData.ts';
import { networkNames } from '../../core/support.ts';
import { timelines } from '../../timeline/support.ts';

describe.each(networkNames)('the data of one map of a stack in the network %s', (name) => {
  const { network, phases } = timelines[name];
  const stacks = phases.flatMap((phase) => {
    const tensor = tensorOf(network, phase.tensor);
    return phase.half === 'update' || frontMapsOf(tensor) === 1 ? [] : [{ phase, tensor }];
  });
  const values = new Float64Array(1);

  it('show the same of its cells, however far the pass has come', () => {
    for (const { phase, tensor } of stacks)
      for (const [map, share] of [
        [0, 0.3],
        [1, 0.6],
        [frontMapsOf(tensor) - 1, 0.99],
      ]) {
        const part = partInFront(tensor, map);
        for (const done of [0, Math.floor(share * phase.steps), phase.steps])
          for (const many of [0, 1, 3]) {
            const data = { values, phase, done, part: many };
            const within = dataWithin(data, part);
            for (let index = part.first; index < part.first + part.cells; index += 1)
              expect(isShownIn(within, index)).toBe(isShownIn(data, index));
          }
      }
  });

  it('stay the same while cells of another map are computed', () => {
    for (const { phase, tensor } of stacks) {
      const first = partInFront(tensor, 0);
      const after = phase.stepOf(first.cells - 1) + 1;
      const at = (done: number) => dataWithin({ values, phase, done, part: 1 }, first);
      expect(at(after + 1)).toEqual(at(after + 2));
    }
  });
});
