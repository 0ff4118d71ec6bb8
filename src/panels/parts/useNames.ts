import { createContext, useContext } from 'react';
import { namesOf, type Names, type Network } from '../../core/index.ts';

/** The network whose cells are shown: it alone knows which of them have two indices. */
export const NetworkContext = createContext<Network | Pick<Network, 'tensors'>>({ tensors: [] });

/** How the cells that a component shows are named. */
export function useNames(): Names {
  return namesOf(useContext(NetworkContext));
}
