import { afterAll, beforeAll } from 'vitest';
import { networks, registerNetwork, type NetworkName } from '../../src/core/index.ts';
import type { NetworkRecord } from '../../src/core/networks/record.ts';

/** A network that reads digits of 28x28: 8 units, 10 outputs. See withFineNetwork. */
const fineRecord: NetworkRecord = {
  name: 'fine',
  names: { en: 'Fine', zh: '精细' },
  input: { name: 'x', size: [28, 28] },
  layers: [
    { kind: 'dense', weights: 'w1', output: 'hi', from: 784, to: 8, deviation: 0.1 },
    { kind: 'sigmoid', output: 'ho' },
    { kind: 'dense', weights: 'w2', output: 'yi', from: 8, to: 10, deviation: 0.3 },
    { kind: 'sigmoid', output: 'yo' },
    { kind: 'squaredError', target: 'd', output: 'E' },
  ],
};

/** Has that network among the others while the tests of a file run; its name. */
export function withFineNetwork(): NetworkName {
  beforeAll(() => void registerNetwork(fineRecord));
  afterAll(() => Reflect.deleteProperty(networks, fineRecord.name));
  return fineRecord.name;
}
