import type { Translate } from '../words/translation.ts';
import { createContext, useContext } from 'react';
import type { Network, Ref } from '../../core/index.ts';
import type { Phase } from '../../timeline/phases.ts';
import { NetworkContext } from './useNames.ts';

/** The plain name of a tensor, a sign or a phase, beside the article's. */
export interface PlainName {
  readonly article: string;
  readonly name: string;
  /** One line. */
  readonly meaning: string;
  /** Of a tensor; of what has none an empty text. */
  readonly size: string;
}

/** That of a phase. */
export interface PhaseName extends PlainName {
  /** Where the name of its block stands above. */
  readonly short: string;
}

/** The plain names in one network. */
export interface NetworkNames {
  map(spec: Pick<Ref, 'tensor' | 'of'>): PlainName;
  /** Null for what is no sign between maps. */
  sign(sign: string): PlainName | null;
  phase(phase: Phase): PhaseName;
  /** The words of captions, with plain names in the place of the article's; formulas in them stay. */
  captions(t: Translate): Translate;
  /** The same of a view's words. */
  views(t: Translate<'views'>): Translate<'views'>;
  /** The name of a tensor, a map or a cell as it stands alone; any other text as it is. */
  label(text: string): string;
}

export interface PlainNames {
  /** Whether they stand on the page in the place of the article's. */
  readonly areShown: boolean;
  of(network: Network): NetworkNames;
}

/** The plain names; null until they have come. */
export const PlainNamesContext = createContext<PlainNames | null>(null);

/** The plain names of the network that a component shows, where the reader wants them. */
export function usePlainNames(): NetworkNames | null {
  const names = useContext(PlainNamesContext);
  const network = useContext(NetworkContext);
  return names?.areShown && 'layers' in network ? names.of(network) : null;
}
