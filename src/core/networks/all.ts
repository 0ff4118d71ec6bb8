import type { Network } from '../types.ts';
import { defineNetwork } from './defineNetwork.ts';
import type { NetworkRecord } from './record.ts';
import { records } from './records.ts';

/** The name of a network; see isNetworkName. */
export type NetworkName = string;

/** Every network, by name, in the order of the chooser. */
export const networks = Object.fromEntries(
  Object.entries(records).map(([name, record]) => [name, defineNetwork(record)]),
) as Record<keyof typeof records, Network> & Record<string, Network>; // the keys are those of `records`

for (const record of Object.values(records)) expectPartner(record);

/** The one that a visit begins with. */
export const firstNetwork: Network = Object.values(networks)[0];

/**
 * Adds a network: from then on it can be chosen, stepped, explained and trained like the others.
 * @throws RangeError for a record that cannot be (see defineNetwork), a name that is taken, or a partner that there is not.
 */
export function registerNetwork(record: NetworkRecord): Network {
  if (isNetworkName(record.name))
    throw new RangeError(`${record.name}: expected a name that no network has, got one that is taken`);
  const network = defineNetwork(record);
  expectPartner(record);
  networks[record.name] = network;
  return network;
}

/** @throws RangeError unless the network that a record is compared with is another one that there is. */
function expectPartner({ name, comparedWith }: NetworkRecord): void {
  if (comparedWith === undefined || (comparedWith !== name && isNetworkName(comparedWith))) return;
  throw new RangeError(
    `comparedWith: expected one of the other networks ${networkNames()
      .filter((each) => each !== name)
      .join(', ')}, got ${comparedWith} (in the record of the network '${name}')`,
  );
}

/** Whether a text from outside names a network; `constructor` and its like do not. */
export function isNetworkName(name: unknown): name is NetworkName {
  return typeof name === 'string' && Object.hasOwn(networks, name);
}

/** What a network is called in a language: as its record has it, in English where the record has no name in that language. */
export function networkTitle(name: NetworkName, language: string): string {
  const { names } = networks[name];
  return names[language] ?? names['en'] ?? name;
}

/** The names of all networks, in the order of the chooser. */
export function networkNames(): NetworkName[] {
  return Object.keys(networks);
}
