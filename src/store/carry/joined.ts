import type { NetworkName } from '../../core/index.ts';
import type { AppState } from '../state.ts';
import type { Held } from './carried.ts';

/** How many came, and how many were there already. */
export interface Came {
  readonly added: number;
  readonly known: number;
}

export interface Joined {
  readonly put: Partial<AppState>;
  /** What is written into the database beside it. */
  readonly rows: Pick<Held, 'interrupted' | 'ended'>;
  readonly came: {
    readonly weights: Came;
    readonly digits: Came;
    readonly runs: Came;
    readonly chapters: Came;
    readonly hasMoment: boolean;
  };
}

/** Whether a file had anything that was not there. */
export function isAnyNew({ weights, digits, runs, chapters }: Joined['came']): boolean {
  return [weights, digits, runs, chapters].some(({ added }) => added > 0);
}

export interface JoinOptions {
  /** Whether the page is to show what it showed where the file was made. */
  readonly withMoment: boolean;
  /** The rows that are there. */
  readonly here: Held;
  /** What weights are called that find their place taken: one's own, or what steps made of others. */
  readonly nameOf: (what: 'own' | 'steps', network: NetworkName) => string;
}
