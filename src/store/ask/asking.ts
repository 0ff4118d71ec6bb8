import {
  judge,
  questionAbout,
  type Answer,
  type Asked,
  type Question,
  type Trace,
} from '../../core/index.ts';
import { subjectsOf } from '../../timeline/questions.ts';
import { blockSpan, clampPosition, stepAt, type Step, type Timeline } from '../../timeline/steps.ts';
import type { AppStore } from '../createAppStore.ts';
import { positionComputing } from '../lesson/chapterMoment.ts';
import { timelineFor } from '../pass/frames.ts';
import { frontsHeld } from '../pass/fronts.ts';
import { explainerOf, networkOf, plantingOf, tracedOf } from '../pass/passOf.ts';
import type { AppState, Traced } from '../state.ts';
import { askingOf, reminded, waitingOf } from './askSlice.ts';
import type { Asking, Outcome, Posed, Round, Topic } from './askState.ts';
import { litBy } from './lit.ts';

/** What asks before a step shows its result, and judges what is answered. */

/** Lets "Step" and clicks on cells come here from now on. */
export function startAsking(store: AppStore): void {
  store.setState({ asker: { step: (by) => stepOrAsk(store, by), answer: (given) => answer(store, given) } });
}

/** How many questions a round of the lesson has, where it can be asked so much. */
const ROUND = 3;
/** Seeds that are tried for a round. */
const TRIES = 40;

/**
 * "Step", where questions come first: asks about the next step where something can be asked, else takes it. While the pass plays it
 * asks once a phase, at the first step that allows it, and playing rests.
 */
export function stepOrAsk(store: AppStore, by: number): void {
  const state = store.getState();
  const waiting = reminded(state);
  if (waiting) {
    store.setState({ ...waiting, playing: false, progress: 1 });
    return;
  }
  const asking = askingAbout(state);
  if (!asking) state.setPosition(state.position + by);
  else store.setState(opened(state, asking));
}

function opened({ seed }: AppState, asking: Asking): Partial<AppState> {
  return { asking, seed: seed + 1, playing: false, progress: 1, pinned: false, hovered: null };
}

/** The question about the next step; null where there is none, or the phase that plays has had its own. */
function askingAbout(state: AppState): Asking | null {
  const { network, stepSize, position, seed, playing, asking: last } = state;
  const traced = askable(state);
  const timeline = timelineFor(network);
  const next = clampPosition(timeline, stepSize, position + 1);
  if (!traced || next === position) return null;
  const step = stepAt(timeline, stepSize, next);
  if (playing && last?.stepSize === stepSize && last.phase === step.phase) return null;
  const question = questionAbout(askedOf(traced), subjectsOf(timeline, known(timeline, step)), seed);
  if (!question) return null;
  const { phase } = step;
  return {
    ...OPEN,
    question,
    trace: traced.trace,
    stepSize,
    position: next,
    phase,
    lit: litBy(question),
    hasPaused: playing,
  };
}

const OPEN = { outcome: null, given: null, hint: null, round: null, hasPaused: false } as const;

/** Of a block its first phase: what the others read is not on the stage before. */
function known(timeline: Timeline, step: Step): Step {
  return step.size === 'block' ? { size: 'phase', phase: blockSpan(timeline, step.phase).first } : step;
}

/** The pass that may be asked about: of one network, as it should be, with a digit on the pad. */
function askable(state: AppState): Traced | null {
  return state.sideBySide || plantingOf(state) ? null : tracedOf(state);
}

function askedOf(traced: Traced): Asked {
  return { network: networkOf(traced), trace: traced.trace, explain: explainerOf(traced) };
}

/** Whether the pass that is shown can be asked about. */
export function canAsk(state: AppState): boolean {
  return askable(state) !== null;
}

/** Begins a round of questions about a topic, at whatever steps of the pass allow them; false where none does. */
export function startRound(store: AppStore, topic: Topic): boolean {
  const { seed, stepSize, position } = store.getState();
  const traced = askable(store.getState());
  const questions = traced ? roundOf(traced, topic, seed) : [];
  if (!traced || questions.length === 0) return false;
  store.setState({ seed: seed + TRIES });
  askInRound(store, traced.trace, { questions, number: 1, from: { stepSize, position } });
  return true;
}

/** The round whose questions wait while another step is shown, at the first that was not answered; null where there is none. */
export function roundLeft(state: AppState): Round | null {
  const { asking } = state;
  // one that was put away is over
  if (!asking?.round || asking.position < 0 || askingOf(state) || asking.trace !== askable(state)?.trace)
    return null;
  const { questions, number } = asking.round;
  const next = asking.outcome ? number + 1 : number;
  return next > questions.length ? null : { ...asking.round, number: next };
}

/** Asks on in a round that was left. */
export function goOnAsking(store: AppStore): void {
  const round = roundLeft(store.getState());
  const traced = askable(store.getState());
  const { stepSize, position } = store.getState();
  if (round && traced) askInRound(store, traced.trace, { ...round, from: { stepSize, position } });
}

/** Up to three different ones. */
function roundOf(traced: Traced, { kinds, about, part }: Topic, seed: number): Posed[] {
  const timeline = timelineFor(traced.network);
  const groups = timeline.phases.flatMap((each, phase) =>
    !about || each.computes.some((map) => about.includes(map))
      ? subjectsOf(timeline, { size: 'phase', phase })
      : [],
  );
  const subjects = part ? groups.map((group) => group.filter((each) => each.part === part)) : groups;
  const found: Posed[] = [];
  for (let tries = 0; tries < TRIES && found.length < ROUND; tries += 1) {
    const question = questionAbout(askedOf(traced), subjects, seed + tries, kinds);
    if (!question) break;
    const position = positionComputing(timeline, { at: question.ref }, 'cell');
    if (position > 0 && !found.some((each) => isSame(each.question, question)))
      found.push({ question, position });
  }
  return found;
}

function askInRound(store: AppStore, trace: Trace, round: Round): void {
  const state = store.getState();
  const { question, position } = round.questions[round.number - 1];
  const { phase } = stepAt(timelineFor(state.network), 'cell', position);
  const lit = litBy(question);
  const asking: Asking = { ...OPEN, question, trace, stepSize: 'cell', position, phase, lit, round };
  store.setState({
    ...atStep(state, { stepSize: 'cell', position: position - 1 }),
    ...opened(state, asking),
  });
}

/** Another step, all at once: no step between is shown, nor taken for one that the reader went to. */
function atStep(state: AppState, step: Round['from']): Partial<AppState> {
  return { ...step, progress: 1, pinned: false, fronts: frontsHeld({ ...state, ...step }) };
}

/** Whether two questions have the same answer for the same reason. */
function isSame(one: Question, other: Question): boolean {
  const cellOf = ({ ref }: Question): string => `${ref.of} ${ref.tensor} ${ref.index}`;
  return one.kind === other.kind && cellOf(one) === cellOf(other);
}

/** Judges an answer. One that was understood takes the step; else a hint says what is wanted. */
export function answer(store: AppStore, given: Answer): void {
  const waiting = waitingOf(store.getState());
  if (!waiting) return;
  const verdict = judge(waiting.question, given);
  if (verdict.kind === 'hint') {
    store.setState({ asking: { ...waiting, hint: verdict.hint } });
    return;
  }
  const { right, asked } = store.getState().score;
  store.setState({ score: { right: right + (verdict.kind === 'right' ? 1 : 0), asked: asked + 1 } });
  settle(store, waiting, verdict, given);
}

/** Gives up: the step is taken and shows it. */
export function show(store: AppStore): void {
  const waiting = waitingOf(store.getState());
  if (waiting) settle(store, waiting, { kind: 'shown' }, null);
}

function settle(store: AppStore, asking: Asking, outcome: Outcome, given: Answer | null): void {
  const { stepSize, position } = asking;
  store.setState({
    ...atStep(store.getState(), { stepSize, position }),
    asking: { ...asking, outcome, given, hint: null },
  });
}

/** Whether another question follows: the next of a round, or that of a further step. */
export function hasNext(state: AppState): boolean {
  const asking = askingOf(state);
  if (!asking) return false;
  if (asking.round) return asking.round.number < asking.round.questions.length;
  const timeline = timelineFor(state.network);
  return clampPosition(timeline, state.stepSize, state.position + 1) > state.position;
}

/** Steps on to the next question, past the steps of which nothing is asked; at the end the card of the last step stands there again. */
export function next(store: AppStore): void {
  const asking = askingOf(store.getState());
  if (asking?.round) {
    const { round, trace } = asking;
    askInRound(store, trace, { ...round, number: round.number + 1 });
    return;
  }
  for (let before = -1; before !== store.getState().position;) {
    before = store.getState().position;
    stepOrAsk(store, 1);
    if (waitingOf(store.getState())) return;
  }
}

/** Puts the question away. What it interrupted goes on; after a round the pass stands where it did before. */
export function goOn(store: AppStore): void {
  const state = store.getState();
  const asking = askingOf(state);
  if (!asking) return;
  // what stands there now has had its question
  const away = { asking: { ...asking, position: -1 } };
  store.setState({ ...(asking.round && atStep(state, asking.round.from)), ...away });
  if (asking.hasPaused) state.setPlaying(true);
}
