import { fourLayer } from './fourLayer.ts';
import { kernel } from './kernel.ts';

/** Every network of the page, by name. Adding one is adding a file in this folder and a line here. */
export const networks = { kernel, fourLayer };
export type NetworkName = keyof typeof networks;

/** Whether a text from outside names a network; `constructor` and its like do not. */
export function isNetworkName(name: unknown): name is NetworkName {
  return typeof name === 'string' && Object.hasOwn(networks, name);
}
