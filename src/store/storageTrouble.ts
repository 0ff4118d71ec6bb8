import type { StorageState } from './keepState.ts';
import type { Notice } from './state.ts';

/** What the browser's refusal means. Names of errors as the IndexedDB specification and the browsers have them. */
export function troubleOf(error: unknown): StorageState {
  const { name, message } =
    error instanceof Error || isNamed(error) ? error : { name: '', message: String(error) };
  switch (name) {
    case 'QuotaExceededError':
      return { kind: 'full' };
    case 'SecurityError':
    case 'NotAllowedError':
    case 'InvalidStateError': // a private window of some browsers
    case 'UnknownError':
    case 'ReferenceError': // there is no database at all
      return { kind: 'forbidden' };
    case 'VersionError':
      return { kind: 'failed', message: 'a newer version of this page is open: reload' };
    default:
      return { kind: 'failed', message: message || name };
  }
}

function isNamed(error: unknown): error is { name: string; message: string } {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
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
      return { kind: 'storageFailed', message: storage.message };
  }
}

export function isStorageNotice(notice: Notice | null): boolean {
  return notice?.kind.startsWith('storage') ?? false;
}
