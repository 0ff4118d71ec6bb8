import { SETTINGS } from '../keep/keepSession.ts';
import { newAmong } from '../mine/mineSlice.ts';
import { MOST_DIGITS } from '../mine/myDigits.ts';
import { atMoment, momentOf } from '../moment/moment.ts';
import type { AppState } from '../state.ts';
import { Refused, type Carried } from './carried.ts';
import type { Joined, JoinOptions } from './joined.ts';
import { joinedRuns } from './joinRuns.ts';
import { JoinedWeights } from './joinWeights.ts';

/**
 * The state with what a file brings: all that is here stays. Weights whose place is taken are put among the saved ones, a name that is
 * taken gets a number, and what is there already does not come again. Settings are those of the file.
 * @throws Refused where there would be too many digits.
 */
export function joined(state: AppState, carried: Carried, options: JoinOptions): Joined {
  const weights = new JoinedWeights(state, options);
  for (const each of carried.saved) weights.addSaved(each);
  for (const { network, weights: own, accuracy, name } of carried.own)
    weights.addOwn(network, { weights: own, accuracy, ...(name !== null && { name }) });
  weights.addSteps(carried.page.changed ?? {});

  const digits = newAmong(carried.digits, state.mine);
  const count = state.mine.length + digits.length;
  if (count > MOST_DIGITS) throw new Refused({ kind: 'tooManyDigits', count, most: MOST_DIGITS });
  const { page } = carried;
  const chapters = (page.chaptersDone ?? []).filter((each) => !state.chaptersDone.includes(each));
  const runs = joinedRuns(state, carried, options.here);
  const put: Partial<AppState> = {
    ...weights.put(),
    ...given(page, SETTINGS),
    mine: [...state.mine, ...digits],
    chaptersDone: [...state.chaptersDone, ...chapters],
    ...runs.put,
  };
  const isMoved = options.withMoment;
  return {
    put: isMoved ? { ...put, ...momentIn({ ...state, ...put }, carried) } : put,
    rows: runs.rows,
    came: {
      weights: weights.came,
      digits: { added: digits.length, known: carried.digits.length - digits.length },
      runs: runs.came,
      chapters: { added: chapters.length, known: (page.chaptersDone?.length ?? 0) - chapters.length },
      hasMoment: isMoved,
    },
  };
}

/** The parts of the state that a page says anything of. */
function given<Name extends keyof AppState>(
  page: Partial<AppState>,
  names: readonly Name[],
): Partial<AppState> {
  return Object.fromEntries(
    names.filter((name) => page[name] !== undefined).map((name) => [name, page[name]]),
  );
}

/** What the page showed where the file was made; "Undo" goes back to the digit that was on the pad. */
function momentIn(state: AppState, { page }: Carried): Partial<AppState> {
  const moment = { ...momentOf(state), ...given(page, Object.keys(momentOf(state)) as (keyof AppState)[]) };
  return {
    ...atMoment(state, moment),
    ...given(page, ['pins', 'sideTab', 'chapter', 'beforeLesson', 'beforePlace']),
  };
}
