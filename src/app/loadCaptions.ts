import { giveCaptions } from '../panels/laterCaptions.ts';
import { loadLaterWords } from './language/i18n.ts';

/** From when on what was lost is asked for again. */
const ASK_AGAIN = 10_000;

/** Brings the captions of steps that the page does not begin with, and their words. Where they are lost it tries again. */
export async function loadCaptions(): Promise<void> {
  try {
    const [{ captionOf }] = await Promise.all([import('../panels/caption.ts'), loadLaterWords()]);
    giveCaptions(captionOf);
  } catch (error) {
    console.error(error);
    giveCaptions('lost');
    setTimeout(() => void loadCaptions(), ASK_AGAIN);
  }
}
