import type { Network } from '../../types.ts';
import { forwardLines, type Dialect } from './forwardLines.ts';
import {
  assembled,
  closing,
  expectWanted,
  givenLines,
  givenTensors,
  opening,
  passFunction,
  type Wanted,
} from './program.ts';
import { variable } from './variables.ts';

const TORCH: Dialect = {
  sigmoid: (z) => `torch.sigmoid(${z})`,
  convolution: (x, w) => `convolution(${x}, ${w})`,
  maxPool: (output, _winners, maps, window) => `${output} = F.max_pool2d(${maps}[None], ${window})[0]`,
  dense: (x, w, reshaped) => (reshaped ? `(${x}.reshape(-1) @ ${w})${reshaped}` : `${x}.reshape(-1) @ ${w}`),
  error: (yo, d) => `((${yo} - ${d}) ** 2).sum() / 2`,
  list: (numbers) => `torch.tensor([${numbers}], dtype=torch.float64)`,
};

const CONVOLUTION = [
  'def convolution(x, w):',
  '    """out[q,r,c] = sum over a,u,v of x[a,r+u,c+v] w[q,a,u,v]: F.conv2d(x[None], w)[0], but added in the page\'s order,',
  '    so that cells which are equal there are equal here, and the same one of them wins its pool."""',
  '    rows, columns = x.shape[1] - w.shape[2] + 1, x.shape[2] - w.shape[3] + 1',
  '    return sum(',
  '        x[a, u : u + rows, v : v + columns] * w[:, a, u, v, None, None]',
  '        for a in range(w.shape[1])',
  '        for u in range(w.shape[2])',
  '        for v in range(w.shape[3])',
  '    )',
];

const NUMBERS = [
  'def numbers(shape, text):',
  '    return torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float64).reshape(shape)',
];

/**
 * A Python program that computes a cell of a pass once more with PyTorch: forward, and gradients by its own autograd.
 * @throws RangeError if the weights, the trace or the cell do not fit the network.
 */
export function torchProgram(wanted: Wanted): string {
  expectWanted(wanted);
  const { network } = wanted;
  const isOf = (kind: string): boolean => network.layers.some((layer) => layer.kind === kind);
  return assembled([
    [
      ...opening(wanted, 'PyTorch'),
      '',
      'import base64',
      '',
      'import torch',
      ...(isOf('maxPool') ? ['import torch.nn.functional as F'] : []),
    ],
    ...(isOf('convolution') ? [CONVOLUTION] : []),
    passFunction(network, 'Forward. Returns every tensor by its name.', forwardLines(network, TORCH)),
    NUMBERS,
    [...givenLines(wanted, TORCH), '', ...watched(network), '', ...closing(wanted, numberLines(wanted))],
  ]);
}

/** Autograd follows the image and the weights; the target has no gradient. */
function watched(network: Network): string[] {
  const leaves = givenTensors(network).filter(({ role }) => role !== 'target');
  return [
    '# what gradients are wanted of',
    ...leaves.map(({ name }) => `${variable(name)}.requires_grad_()`),
  ];
}

function numberLines({ network, ref }: Wanted): string[] {
  const cell = `reshape(-1)[${ref.index}].item()`;
  const tensor = `found["${variable(ref.tensor)}"]`;
  if (ref.of === 'value') return [`number = ${tensor}.${cell}`];
  const error = `found["${variable(network.layers[network.layers.length - 1].output)}"]`;
  return [
    `gradient, = torch.autograd.grad(${error}, ${tensor}, retain_graph=True)`,
    `number = gradient.${cell}`,
  ];
}
