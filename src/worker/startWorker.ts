import type { WorkerLike } from './link.ts';

/** Several, where work must not wait. The worker that trains never knows a bug: one of its own compares. */
export type Role = 'trace' | 'train' | 'compare';

/** The one place that starts workers. Not a blob: the page's Content-Security-Policy allows only its own files. */
export function startWorker(role: Role): WorkerLike {
  return new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: role });
}
