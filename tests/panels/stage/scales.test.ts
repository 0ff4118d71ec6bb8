import { describe, expect, it } from 'vitest';
import { stageColumns } from '../../../src/panels/stage/layout.ts';
import { stageScales, type ScaleMode } from '../../../src/panels/stage/scales.ts';
import { extentOf } from '../../../src/panels/parts/colorScale.ts';
import { networkNames, randomScene } from '../../core/support.ts';

describe.each(networkNames)('the scales of the stage (%s)', (name) => {
  const { network, weights, trace } = randomScene(name, 5);
  const columns = stageColumns(network);
  const scalesIn = (mode: ScaleMode) => stageScales(columns, trace, weights, 'light', mode);
  const specs = columns.flatMap(({ value, gradient }) => [value, gradient]);
  const numbers = ({ tensor, of }: (typeof specs)[number]) =>
    of === 'gradient' ? trace.gradients[tensor] : (trace.values[tensor] ?? weights[tensor]);
  const highOf = (mode: ScaleMode, spec: (typeof specs)[number]) =>
    scalesIn(mode).get(spec.scale)?.color.high;
  const members = {
    value: specs.filter(({ of, palette }) => of === 'value' && palette === 'value'),
    weight: specs.filter(({ of, palette }) => of === 'value' && palette === 'weight'),
    gradient: specs.filter(({ of }) => of === 'gradient'),
  };

  it('of their own fit the maps that show the same numbers', () => {
    for (const spec of members.gradient.concat(members.weight)) {
      const alike = specs.filter(({ scale }) => scale === spec.scale);
      expect(highOf('own', spec), spec.tensor).toBe(extentOf(...alike.map(numbers)));
    }
  });

  it.each(['value', 'weight', 'gradient'] as const)(
    'shared: every map of a kind has one range (%s)',
    (kind) => {
      const all = members[kind];
      const widest = extentOf(...all.map(numbers));
      for (const spec of all) expect(highOf('shared', spec), spec.tensor).toBe(widest);
    },
  );

  it('shared: gradients do not take part in the range of weights, nor weights in that of values', () => {
    const ranges = [members.weight, members.gradient, members.value]
      .filter((all) => all.length > 0)
      .map(([first]) => highOf('shared', first));
    expect(new Set(ranges).size).toBe(ranges.length);
  });

  it.each(['own', 'shared'] as const)('of sigmoids stay 0 to 1 (%s)', (mode) => {
    const sigmoids = specs.filter(({ palette }) => palette === 'sigmoid');
    expect(sigmoids.length).toBeGreaterThan(1);
    for (const { scale } of sigmoids)
      expect(scalesIn(mode).get(scale)?.color).toMatchObject({ low: 0, high: 1 });
  });

  it('know a map’s own extent in both modes, for its printed numbers', () => {
    const own = specs.map(({ scale }) => scalesIn('own').get(scale)?.extent);
    expect(specs.map(({ scale }) => scalesIn('shared').get(scale)?.extent)).toEqual(own);
  });
});
