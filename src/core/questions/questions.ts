import { createRandom, type Random } from '../random.ts';
import { deltaQuestions } from './delta.ts';
import { descentQuestions } from './descent.ts';
import { errorRouteQuestions } from './errorRoute.ts';
import { metPixelQuestions } from './metPixel.ts';
import {
  QUESTION_KINDS,
  type Asked,
  type Question,
  type QuestionKind,
  type Ready,
  type Subject,
} from './question.ts';
import { winnerQuestions } from './winner.ts';
import { zeroFactorQuestions } from './zeroFactor.ts';

type Questions = (asked: Asked, subject: Subject) => readonly Ready[];

const questionsOf: Record<QuestionKind, Questions> = {
  winner: winnerQuestions,
  metPixel: metPixelQuestions,
  delta: deltaQuestions,
  descent: descentQuestions,
  zeroFactor: zeroFactorQuestions,
  errorRoute: errorRouteQuestions,
};

/** After so many subjects without a question there is taken to be none: on much blank paper most pools tie. */
const MOST_TRIES = 100;

/** All that can be asked, without ambiguity, about what is to be shown of a cell. */
export function questionsAt(
  asked: Asked,
  subject: Subject,
  kinds: readonly QuestionKind[] = QUESTION_KINDS,
): Question[] {
  return kinds.flatMap((kind) => questionsOf[kind](asked, subject).map((ready) => ready()));
}

/**
 * A question about one of many subjects, in groups of which each is as likely; and of a group each kind that it allows. The same
 * seed asks the same. Null where nothing was found that is not ambiguous.
 */
export function questionAbout(
  asked: Asked,
  groups: readonly (readonly Subject[])[],
  seed: number,
  kinds: readonly QuestionKind[] = QUESTION_KINDS,
): Question | null {
  const random = createRandom(seed);
  for (const group of shuffled(random, groups)) {
    const tried = shuffled(random, group, MOST_TRIES);
    for (const kind of shuffled(random, kinds)) {
      for (const subject of tried) {
        const ready = questionsOf[kind](asked, subject);
        if (ready.length > 0) return ready[random.below(ready.length)]();
      }
    }
  }
  return null;
}

/** Some of the items, all unless told, in any order. */
function shuffled<T>(random: Random, items: readonly T[], most = items.length): T[] {
  return Array.from(random.permutation(items.length).subarray(0, most), (n) => items[n]);
}
