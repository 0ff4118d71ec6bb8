import type { NetworkName } from '../core/index.ts';
import type { ShippedChoice } from '../store/state.ts';

/** The text of a weights file that ships with the page. @throws Error that names the file and what came instead. */
export async function fetchWeights(network: NetworkName, choice: ShippedChoice): Promise<string> {
  const file = `weights/${network}-${choice}.json`;
  const response = await fetch(`${import.meta.env.BASE_URL}${file}`).catch((error: unknown) => {
    // the browser's own words ("Failed to fetch") do not say what
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response.text();
}
