import type { StorageState, StorageTrouble } from './keepState.ts';
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

export function noticeOf(storage: StorageState): Notice | null {
  switch (storage.kind) {
    case 'works':
      return null;
    case 'full':
      return { kind: 'storageFull' };
    case 'forbidden':
      return { kind: 'storageForbidden' };
    case 'failed':
      return { kind: 'storageFailed' };
    case 'blocked':
      return { kind: 'storageBlocked' };
    case 'outdated':
      return { kind: 'storageOutdated' };
  }
}

export function isStorageNotice(notice: Notice | null): boolean {
  return notice?.kind.startsWith('storage') ?? false;
}
