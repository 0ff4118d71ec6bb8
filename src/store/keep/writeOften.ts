export interface WriteOften {
  /** There is something to write. */
  news(): void;
  /** The same, and what kept it from being written is gone. */
  now(): Promise<void>;
  end(): void;
}

/**
 * Calls `write` when there is news, at most once in `pause()` milliseconds and not before `settle` have passed, and at once when
 * the page is left. The clock is looked at with each piece of news: the timers of a page in the background may be a minute late,
 * messages are not.
 */
export function writeOften(
  write: (isLeaving: boolean) => Promise<void> | void,
  pause: () => number,
  settle = 0,
): WriteOften {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isWriting = false;
  let isWaiting = false;
  let last = -Infinity;

  function begin(isLeaving = false): Promise<void> | void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isWaiting = false;
    last = performance.now();
    isWriting = true;
    const writing = write(isLeaving);
    return writing ? writing.then(end) : end();
  }
  function end(): void {
    isWriting = false;
    if (isWaiting) news();
  }
  function news(): void {
    isWaiting = true;
    if (isWriting) return;
    const rest = Math.max(settle, last + pause() - performance.now());
    if (rest <= 0) void begin();
    else timer ??= setTimeout(() => void begin(), rest);
  }
  const leave = (): void => {
    if (isWaiting) void begin(true);
  };
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', leave);
  return {
    news,
    async now() {
      last = -Infinity;
      if (isWriting) isWaiting = true;
      else await begin();
    },
    end() {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    },
  };
}
