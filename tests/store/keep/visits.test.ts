import { describe, expect, it } from 'vitest';
import { createVisits } from '../../../src/store/keep/visits.ts';

/** Locks as the browser has them: one holder each, the others wait until their patience is over. */
function fakeLocks(held: Set<string>): Pick<LockManager, 'request'> {
  const request = (name: string, _options: unknown, callback?: () => unknown): Promise<unknown> => {
    if (held.has(name)) return Promise.reject(new DOMException('patience', 'TimeoutError'));
    if (callback) return Promise.resolve(callback());
    held.add(name);
    return new Promise(() => undefined);
  };
  return { request: request as LockManager['request'] };
}

describe('a visit', () => {
  it('is seen by others as long as it holds on', async () => {
    const held = new Set<string>();
    const [here, there] = [createVisits(fakeLocks(held)), createVisits(fakeLocks(held))];
    expect(await there.isLeft(here.name)).toBe(true);
    here.hold();
    here.hold();
    expect(await there.isLeft(here.name)).toBe(false);
    held.clear();
    expect(await there.isLeft(here.name)).toBe(true);
  });

  it('counts as left where the browser has no locks', async () => {
    const here = createVisits(undefined);
    here.hold();
    expect(await here.isLeft('another')).toBe(true);
  });
});
