import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCount, namesOf, networks, refOfName, type Network, type Ref } from '../../../src/core/index.ts';
import { deep, small, twoKernels } from '../otherNetworks.ts';

const every: [string, Network][] = [
  ...Object.entries(networks),
  ['deep', deep],
  ['small', small],
  ['twoKernels', twoKernels],
];

describe('the cell that a name names', () => {
  it.each(every)('is the one whose name it is, for every cell: %s', (_, network) => {
    const { cell } = namesOf(network);
    for (const { name, shape, role } of network.tensors)
      for (const of of role === 'target' ? (['value'] as const) : (['value', 'gradient'] as const))
        for (let index = 0; index < cellCount({ shape }); index += 1) {
          const ref: Ref = { tensor: name, index, of };
          const found = refOfName(network, cell(ref));
          if ('problem' in found || found.index !== index || found.tensor !== name || found.of !== of)
            expect(found).toEqual(ref);
        }
  });

  it('is found as people write it', () => {
    const ref = { tensor: 'hicnn', index: 55, of: 'gradient' };
    for (const text of ['dE/dhicnn[2][5]', ' dE / dhicnn [2] [5] ', '∂E/∂hicnn[2,5]', 'dE/dhicnn【2】［５］'])
      expect(refOfName(networks.kernel4, text), text).toEqual(ref);
    expect(refOfName(networks.kernel, 'w12[8][33]')).toEqual({ tensor: 'w12', index: 673, of: 'value' });
    expect(refOfName(networks.kernel, 'E')).toEqual({ tensor: 'E', index: 0, of: 'value' });
  });

  const { kernel, kernel4 } = networks;
  it.each<[string, Network, object]>([
    ['', kernel, { kind: 'form' }],
    ['7th weight', kernel, { kind: 'form' }],
    ['x[-1]', kernel, { kind: 'form' }],
    ['x[1', kernel, { kind: 'form' }],
    ['x[1.5]', kernel, { kind: 'form' }],
    ['w3[1]', kernel, { kind: 'unknownTensor', tensor: 'w3' }],
    ['constructor[1]', kernel, { kind: 'unknownTensor', tensor: 'constructor' }],
    ['dE/dd[1]', kernel, { kind: 'noGradient', tensor: 'd' }],
    ['w12[8]', kernel, { kind: 'indexCount', expected: 2, given: 1, first: 'w12[0,0]', last: 'w12[24,79]' }],
    ['hicnn', kernel, { kind: 'indexCount', expected: 1, given: 0, first: 'hicnn[0]', last: 'hicnn[24]' }],
    [
      'dE/dhicnn[55]',
      kernel4,
      { kind: 'indexCount', expected: 2, given: 1, first: 'dE/dhicnn[0][0]', last: 'dE/dhicnn[3][24]' },
    ],
    ['E[0]', kernel, { kind: 'indexCount', expected: 0, given: 1, first: 'E', last: 'E' }],
    ['x[196]', kernel, { kind: 'range', tensor: 'x', place: 1, places: 1, last: 195, given: '196' }],
    ['w12[8,80]', kernel, { kind: 'range', tensor: 'w12', place: 2, places: 2, last: 79, given: '80' }],
    ['w1cnn[4][0]', kernel4, { kind: 'range', tensor: 'w1cnn', place: 1, places: 2, last: 3, given: '4' }],
  ])('is none, and it is said what was expected: %s', (text, network, problem) => {
    expect(refOfName(network, text)).toEqual({ problem });
  });

  it('is none or a cell of the network, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(300),
        fc.constantFrom('x', 'hicnn', 'w12', 'dE/dyi'),
        (text, n, name) => {
          for (const each of [text, `${name}[${n}]`, `${name}[${n},${n}]`, `${name}[${text}]`]) {
            const found = refOfName(kernel4, each);
            if ('problem' in found) continue;
            const tensor = kernel4.tensors.find(({ name: own }) => own === found.tensor);
            expect(tensor && found.index < cellCount(tensor)).toBe(true);
          }
        },
      ),
    );
  });
});
