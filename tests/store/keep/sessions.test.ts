import { describe, expect, it } from 'vitest';
import { createSessions } from '../../../src/store/keep/sessions.ts';

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

describe('a session', () => {
  it('is seen by others as long as it holds on', async () => {
    const held = new Set<string>();
    const [here, there] = [createSessions(fakeLocks(held)), createSessions(fakeLocks(held))];
    expect(await there.isOver(here.name)).toBe(true);
    here.hold();
    here.hold();
    expect(await there.isOver(here.name)).toBe(false);
    held.clear();
    expect(await there.isOver(here.name)).toBe(true);
  });

  it('counts as over where the browser has no locks', async () => {
    const here = createSessions(undefined);
    here.hold();
    expect(await here.isOver('another')).toBe(true);
  });
});
