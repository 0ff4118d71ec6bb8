import { describe, expect, it } from 'vitest';
import { cellCount, networks, tensorName, tensorOf } from '../../../src/core/index.ts';
import { stageColumns, type MapSpec } from '../../../src/panels/stage/layout.ts';
import { mosaicSize } from '../../../src/panels/parts/mosaicGeometry.ts';
import { mapKey, phasesOf } from '../../../src/timeline/phases.ts';
import { networkNames } from '../../core/support.ts';

function cellsOf({ shape }: MapSpec, count: number): number {
  switch (shape.kind) {
    case 'heatmap':
      return shape.rows * shape.columns;
    case 'mosaic': {
      const { rows, columns } = mosaicSize(shape.geometry);
      return rows * columns;
    }
    case 'bars':
      return count;
  }
}

describe('the columns of the stage', () => {
  it('of the kernel network are the eight of the design, from left to right', () => {
    expect(stageColumns(networks.kernel).map(({ value }) => tensorName(value))).toEqual([
      'w1cnn',
      'temphicnn',
      'hicnn',
      'hocnn',
      'w12',
      'h2o',
      'w2',
      'yo',
    ]);
  });

  it('of the four-layer network are six: one layer of weights in place of four columns', () => {
    expect(stageColumns(networks.fourLayer).map(({ value }) => tensorName(value))).toEqual([
      'w1',
      'ho',
      'w12',
      'h2o',
      'w2',
      'yo',
    ]);
  });

  it('have below each its gradient: after a dense layer that of its sum, the delta', () => {
    expect(stageColumns(networks.kernel).map(({ gradient }) => tensorName(gradient))).toEqual([
      'dE/dw1cnn',
      'dE/dtemphicnn',
      'dE/dhicnn',
      'dE/dhocnn',
      'dE/dw12',
      'dE/dh2i',
      'dE/dw2',
      'dE/dyi',
    ]);
    expect(stageColumns(networks.fourLayer).map(({ gradient }) => tensorName(gradient))).toEqual([
      'dE/dw1',
      'dE/dhi',
      'dE/dw12',
      'dE/dh2i',
      'dE/dw2',
      'dE/dyi',
    ]);
  });

  it('draw the large weights as mosaics, the ten outputs as bars, all else as images', () => {
    const kinds = stageColumns(networks.kernel).map(({ value }) => value.shape.kind);
    expect(kinds.join(' ')).toBe('heatmap heatmap heatmap heatmap mosaic heatmap mosaic bars');
  });

  it('bear the sign of what makes each from the one before, none for weights', () => {
    const forward = stageColumns(networks.kernel).map(({ signs }) => signs?.[0] ?? null);
    expect(forward).toEqual([null, '⊛', 'max', 'σ', null, 'Σ', null, 'Σ']);
  });

  it('share a colour scale where a pool’s output is some of its input', () => {
    const [, temphicnn, hicnn, hocnn] = stageColumns(networks.kernel);
    expect(hicnn.value.scale).toBe(temphicnn.value.scale);
    expect(hicnn.gradient.scale).toBe(temphicnn.gradient.scale);
    expect(hocnn.value.scale).not.toBe(hicnn.value.scale);
  });
});

describe.each(networkNames)('the maps of the %s network', (name) => {
  const network = networks[name];
  const maps = stageColumns(network).flatMap(({ value, gradient }) => [value, gradient]);

  it('have a place for every cell of their tensor', () => {
    for (const map of maps) {
      const count = cellCount(tensorOf(network, map.tensor));
      const places = cellsOf(map, count);
      // where three maps stand in two rows of two, a place is left over
      const isTiled = map.shape.kind === 'heatmap' && map.shape.tiles !== undefined;
      if (isTiled) expect(places, map.tensor).toBeGreaterThanOrEqual(count);
      else expect(`${map.tensor} ${places}`).toBe(`${map.tensor} ${count}`);
    }
  });

  it('are all different, and so are the maps that light up in them', () => {
    const keys = maps.flatMap((map) => [mapKey(map), ...map.aliases]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have a place, their own or another’s, for everything the pass computes but E', () => {
    const places = new Set(maps.flatMap((map) => [mapKey(map), ...map.aliases]));
    const computed = phasesOf(network).flatMap(({ computes }) => computes);
    expect(computed.filter((key) => !places.has(key))).toEqual(['value:E']);
  });

  it('never share a colour scale between different palettes', () => {
    const palettes = new Map<string, string>();
    for (const { scale, palette } of maps) {
      expect(palettes.get(scale) ?? palette).toBe(palette);
      palettes.set(scale, palette);
    }
  });
});
