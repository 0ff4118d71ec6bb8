import { digitSideOf, networks } from '../../core/index.ts';
import type { Client, Hear } from '../../worker/client.ts';
import { comparisonAfter, isUnderWay, type Comparison } from './comparison.ts';
import type { AppStore } from '../createAppStore.ts';
import { failureOf, type DigitsFailure } from '../training/digitsTrouble.ts';
import type { SharedLoad } from '../weights/sharedLoad.ts';

export interface ComparisonOptions {
  readonly client: Pick<Client, 'setDigits' | 'compare' | 'stop'>;
  /** The uncompressed file of digits of a size. */
  readonly digitsOf: (side: number) => Pick<SharedLoad, 'load'>;
}

/** Tells the worker that compares what the store says, and the store what the worker says. Returns a function that ends it. */
export function syncComparison(store: AppStore, { client, digitsOf }: ComparisonOptions): () => void {
  /** The sizes that the client has. */
  const sides = new Set<number>();
  const change = (to: (comparison: Comparison) => Comparison): void => {
    const { comparison } = store.getState();
    if (comparison && isUnderWay(comparison)) store.setState({ comparison: to(comparison) });
  };
  const fail = (failure: DigitsFailure): void =>
    change((comparison) => ({ ...comparison, status: { kind: 'failed', ...failure } }));
  const take: Hear<'compare'> = (answer) => {
    if (answer.kind === 'stopped') {
      fail({ reason: 'worker', message: '' });
      return;
    }
    // whatever it refused: the next comparison has its digits loaded anew
    if (answer.kind === 'failed') sides.clear();
    change((comparison) => comparisonAfter(comparison, answer));
  };

  async function begin({ id, network, bug, settings, start, mine }: Comparison): Promise<void> {
    const isWaiting = (): boolean => {
      const { comparison } = store.getState();
      return comparison?.id === id && comparison.status.kind === 'loading';
    };
    try {
      const side = digitSideOf(networks[network]);
      if (!sides.has(side)) {
        client.setDigits(side, await digitsOf(side).load(() => undefined));
        sides.add(side);
      }
      if (!isWaiting()) return; // stopped, or another was begun meanwhile
      change((comparison) => ({ ...comparison, status: { kind: 'running' } }));
      client.compare({ network, bug, weights: start, settings, mine }, take);
    } catch (error) {
      if (isWaiting()) fail(failureOf(error));
    }
  }

  const unsubscribe = store.subscribe(({ comparison }, { comparison: before }) => {
    if (comparison === before || !comparison) return;
    if (comparison.id !== before?.id) void begin(comparison);
    else if (comparison.status.kind === 'stopped' && before.status.kind !== 'stopped') client.stop();
  });
  return () => {
    unsubscribe();
    client.stop();
  };
}
