import type { StorageTrouble } from './keepState.ts';
import type { Notice } from '../state.ts';

/** What the browser's refusal means. Names of errors as the IndexedDB specification and the browsers have them. */
export function troubleOf(error: unknown): StorageTrouble {
  switch (isNamed(error) ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError': // a private window of some browsers
    case 'UnknownError':
    case 'ReferenceError': // there is no database at all
      return 'forbidden';
    case 'VersionError':
      return 'outdated';
    case 'TimeoutError': // within.ts
      return 'blocked';
    default:
      return 'failed';
  }
}

function isNamed(error: unknown): error is { readonly name: string } {
  return typeof error === 'object' && error !== null && 'name' in error;
}

const NOTICES = {
  full: 'storageFull',
  forbidden: 'storageForbidden',
  failed: 'storageFailed',
  blocked: 'storageBlocked',
  outdated: 'storageOutdated',
} as const satisfies Record<StorageTrouble, Notice['kind']>;

export function noticeOf(trouble: StorageTrouble): Notice {
  return { kind: NOTICES[trouble] };
}

export function isStorageNotice(notice: Notice | null): boolean {
  return notice !== null && (notice.kind === 'digitsNotKept' || notice.kind.startsWith('storage'));
}
