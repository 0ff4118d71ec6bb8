import { dialogs } from './dialogs.ts';
import { laterCaptions } from './laterCaptions.ts';
import { laterNotices } from './laterNotices.ts';
import { laterHeader, laterHistory } from './laterHistory.ts';
import { laterNow } from './laterNow.ts';
import { parts } from './parts.ts';
import { picture } from './picture.ts';
import { ties } from './ties.ts';
import { why } from './why.ts';

/** The words of all that the page does not begin with, in English. */
export const laterWords = {
  now: laterNow,
  ...laterCaptions,
  ...parts,
  ...dialogs,
  notice: laterNotices,
  picture,
  ties,
  why,
  history: laterHistory,
  header: laterHeader,
};
