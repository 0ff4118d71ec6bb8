import { isNetworkName, networks, type NetworkName } from '../core/index.ts';

/** @throws RangeError for a name that no network has. */
export function expectNetwork(name: NetworkName): NetworkName {
  if (isNetworkName(name)) return name;
  throw new RangeError(`network: expected one of ${Object.keys(networks).join(', ')}, got ${String(name)}`);
}
