/** Which sessions still go on: a run of a page that is open in another tab is not interrupted. */
export interface Sessions {
  /** The name of this session. */
  readonly name: string;
  /** Whether the browser can tell which sessions go on. */
  readonly canTell: boolean;
  /** From now on others see that this session goes on, or the tab of the name that it is in. */
  hold(name?: string): void;
  /** Whether another session, or tab, has ended. */
  isOver(session: string): Promise<boolean>;
}

/** A page that is being left may hold its lock for a moment when the next one already asks. */
const PATIENCE = 3000;

/** The name that other versions of the page know the lock by. */
const lockOf = (session: string): string => `convscope-visit-${session}`;

/** Locks end with their page, however it ends. Where the browser has none, every other session counts as over. */
export function createSessions(locks: Pick<LockManager, 'request'> | undefined): Sessions {
  const name = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  const held = new Set<string>();
  return {
    name,
    canTell: locks !== undefined,
    hold(what = name) {
      if (held.has(what)) return;
      held.add(what);
      locks?.request(lockOf(what), () => new Promise(() => undefined)).catch(() => undefined);
    },
    async isOver(session) {
      if (!locks) return true;
      try {
        await locks.request(lockOf(session), { signal: AbortSignal.timeout(PATIENCE) }, () => undefined);
        return true;
      } catch {
        return false;
      }
    },
  };
}
