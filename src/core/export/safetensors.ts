import { expectWeights, weightTensors } from '../check.ts';
import { shapeOf } from '../files/namedArray.ts';
import {
  METADATA,
  NETWORK_KEY,
  SAFETENSORS_PREFIX,
  type SafetensorsEntry,
} from '../files/safetensorsHeader.ts';
import type { Network, Weights } from '../types.ts';
import { asciiBytes, littleEndian } from './littleEndian.ts';

/**
 * A network's weights as a .safetensors file: float64, by the tensors' names, shaped by their axes, with the network's name.
 * @throws RangeError if the weights do not fit the network.
 */
export function safetensors(network: Network, weights: Weights): Uint8Array<ArrayBuffer> {
  expectWeights(network, weights);
  const header: Record<string, SafetensorsEntry | Record<string, string>> = {
    [METADATA]: { [NETWORK_KEY]: network.name },
  };
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const { name, axes } of weightTensors(network)) {
    const data = littleEndian(weights[name]);
    header[name] = { dtype: 'F64', shape: shapeOf(axes), data_offsets: [end, end + data.length] };
    parts.push(data);
    end += data.length;
  }
  // spaces after the JSON, so that the numbers begin at a multiple of eight
  const json = asciiBytes(JSON.stringify(header));
  const length = Math.ceil(json.length / 8) * 8;
  const file = new Uint8Array(SAFETENSORS_PREFIX + length + end).fill(32, 0, SAFETENSORS_PREFIX + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(json, SAFETENSORS_PREFIX);
  let at = SAFETENSORS_PREFIX + length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
