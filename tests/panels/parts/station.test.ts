import { expect, it } from 'vitest';
import { errorLayerOf, networks } from '../../../src/core/index.ts';
import { stationOf } from '../../../src/panels/parts/station.ts';
import { networkNames } from '../../core/support.ts';

it.each(networkNames)(
  'a way back through the %s network leads from outputs through units to cells',
  (name) => {
    const network = networks[name];
    const { input: scores } = errorLayerOf(network);
    const kinds = network.layers
      .filter(({ output }) => output !== errorLayerOf(network).output)
      .map(({ output }) => stationOf(network, output));
    expect(stationOf(network, scores)).toBe('output');
    // cells first, then units, then the outputs and their sums
    expect(kinds).toEqual(
      [...kinds].sort((a, b) => 'cell unit output'.indexOf(a) - 'cell unit output'.indexOf(b)),
    );
    expect(new Set(kinds)).toEqual(new Set(['cell', 'unit', 'output']));
  },
);
