// oxlint-disable-next-line no-restricted-imports, import/default -- it stands in for worker/startWorker.ts, and the bundler makes the export
import InsideWorker from '../../worker/entry.ts?worker&inline';
import type { WorkerLike } from '../../worker/link.ts';
import type { Role } from '../../worker/startWorker.ts';

/** Workers of the page in one file, which carries their script. */
export function startWorker(role: Role): WorkerLike {
  return new InsideWorker({ name: role });
}
