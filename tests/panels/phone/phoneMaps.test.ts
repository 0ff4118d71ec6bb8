import { describe, expect, it } from 'vitest';
import { networks, weightTensors } from '../../../src/core/index.ts';
import {
  INPUT,
  neighbour,
  phoneMaps,
  shownOf,
  stillChosen,
  type Shown,
} from '../../../src/panels/phone/phoneMaps.ts';
import { stageBlocks } from '../../../src/panels/stage/layout.ts';
import { networkNames } from '../../core/support.ts';

describe.each(networkNames)('the maps of a phone: %s', (name) => {
  const network = networks[name];
  const maps = phoneMaps(stageBlocks(network));

  it('show every weight, its gradient and the image', () => {
    for (const { name: tensor } of weightTensors(network))
      for (const of of ['value', 'gradient'] as const) {
        const shown = shownOf(network, maps, { tensor, of });
        expect(shown && maps[shown.map].column[of].tensor).toBe(tensor);
      }
    expect(shownOf(network, maps, { tensor: 'x', of: 'value' })?.map).toBe(INPUT);
  });

  it('are swiped through from the image to the scores and back, each map of a stack on its way', () => {
    const walk = (from: Shown, fronts: number[], by: 1 | -1): number[] => {
      const next = neighbour(maps, from, fronts, by);
      if (!next) return [from.map];
      if (next.kind === 'map') return [from.map, ...walk({ ...from, map: next.map }, fronts, by)];
      return walk(from, fronts.with(next.block, next.front), by);
    };
    const all = [INPUT, ...maps.keys()];
    const first = maps.map(() => 0);
    const last = stageBlocks(network).map((block) => block.maps - 1);
    expect(walk({ map: INPUT, of: 'value' }, first, 1)).toEqual(all);
    expect(walk({ map: maps.length - 1, of: 'value' }, last, -1)).toEqual(all.toReversed());
  });
});

describe('a map that was chosen', () => {
  const [mine, other, third]: Shown[] = [1, 2, 3].map((map) => ({ map, of: 'value' }));
  const chosen = { network: 'kernel', shown: mine, against: other };

  it('stays until another is called for than was then', () => {
    expect(stillChosen(chosen, 'kernel', null)).toBe(mine);
    expect(stillChosen(chosen, 'kernel', other)).toBe(mine);
    expect(stillChosen(chosen, 'kernel', mine)).toBe(mine);
    expect(stillChosen(chosen, 'kernel', third)).toBeNull();
  });

  it('is let go with its network', () => {
    expect(stillChosen(chosen, 'kernel4', null)).toBeNull();
    expect(stillChosen(null, 'kernel', null)).toBeNull();
  });
});
