import { expect, it, vi } from 'vitest';
import { onceTraced } from '../../src/app/onceTraced.ts';
import { networkNames } from '../core/support.ts';
import { newStore, tracedStore } from '../store/support.ts';

const [name] = networkNames;

it('acts at once where a first pass has come before it was asked', () => {
  const act = vi.fn();
  onceTraced(tracedStore(name), act);
  expect(act).toHaveBeenCalledOnce();
});

it('else waits for the first, and acts once', () => {
  const { traced } = tracedStore(name).getState();
  const store = newStore();
  const act = vi.fn();
  onceTraced(store, act);
  store.setState({ isScrubbing: true });
  expect(act).not.toHaveBeenCalled();
  store.setState({ traced });
  store.setState({ traced: traced && { ...traced } });
  expect(act).toHaveBeenCalledOnce();
});
