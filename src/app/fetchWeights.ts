import type { NetworkName } from '../core/index.ts';
import type { ShippedChoice } from '../store/weights/choices.ts';
import { fetchFile } from './fetchFile.ts';

/** The text of a weights file that ships with the page. @throws Error that names the file and what came instead. */
export async function fetchWeights(network: NetworkName, choice: ShippedChoice): Promise<string> {
  const response = await fetchFile(`weights/${network}-${choice}.json`);
  return response.text();
}
