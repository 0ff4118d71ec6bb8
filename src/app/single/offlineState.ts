import type { PageKept } from '../../panels/share/offline/OfflinePanel.tsx';

/** The page in one file has everything in it. */
export const pageKept = (): Promise<PageKept> => Promise.resolve('inside');
export const offlineFiles = null;
export const areDigitsKept = (): Promise<boolean> => Promise.resolve(true);
export const keepDigits = (): Promise<void> => Promise.resolve();
