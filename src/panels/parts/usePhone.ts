import { useMedia } from './useMedia.ts';

/** A phone, upright or on its side. A window that is lower still, as one that is enlarged to 400%, scrolls. */
export const PHONE =
  '(width < 700px) and (height >= 500px), (480px <= width < 1100px) and (280px <= height < 500px)';

/** Whether the page has the screen of a phone. */
export function usePhone(): boolean {
  return useMedia(PHONE);
}
