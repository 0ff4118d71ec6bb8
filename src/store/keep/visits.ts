/** Which visits still go on: a run of a page that is open in another tab is not interrupted. */
export interface Visits {
  /** The name of this visit. */
  readonly name: string;
  /** Whether the browser can tell which visits go on. */
  readonly canTell: boolean;
  /** From now on others see that this visit goes on, or the tab of the name that it is in. */
  hold(name?: string): void;
  /** Whether another visit, or tab, has ended. */
  isLeft(visit: string): Promise<boolean>;
}

/** A page that is being left may hold its lock for a moment when the next one already asks. */
const PATIENCE = 3000;

const lockOf = (visit: string): string => `convscope-visit-${visit}`;

/** Locks end with their page, however it ends. Where the browser has none, every other visit counts as left. */
export function createVisits(locks: Pick<LockManager, 'request'> | undefined): Visits {
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
    async isLeft(visit) {
      if (!locks) return true;
      try {
        await locks.request(lockOf(visit), { signal: AbortSignal.timeout(PATIENCE) }, () => undefined);
        return true;
      } catch {
        return false;
      }
    },
  };
}
