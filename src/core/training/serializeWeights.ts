import { expectWeights, weightTensors } from '../check.ts';
import { networks } from '../networks/all.ts';
import { FORMAT, VERSION, type WeightsFile } from './weightsFile.ts';

/**
 * The file's text: JSON with a line for each tensor (design 3). Numbers are written so that reading gives the same
 * ones again.
 * @throws RangeError if the weights do not fit the network.
 */
export function serializeWeights(file: WeightsFile): string {
  const network = networks[file.network];
  expectWeights(network, file.weights);
  const { seed, trained, accuracy } = file;
  const facts = { format: FORMAT, version: VERSION, network: file.network, seed, trained, accuracy };
  const lines = Object.entries(facts).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const tensors = weightTensors(network).map(
    ({ name }) => `    ${JSON.stringify(name)}: ${JSON.stringify(Array.from(file.weights[name]))}`,
  );
  return ['{', ...lines, '  "tensors": {', tensors.join(',\n'), '  }', '}', ''].join('\n');
}
