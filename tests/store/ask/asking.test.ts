import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  networks,
  oneHot,
  parseWeights,
  QUESTION_KINDS,
  trace,
  type Answer,
  type Question,
} from '../../../src/core/index.ts';
import { isComputed, phaseOfMap } from '../../../src/timeline/frame.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import { askingOf, hidesWinners, padModeNow, waitingOf } from '../../../src/store/ask/askSlice.ts';
import {
  answer,
  goOn,
  goOnAsking,
  hasNext,
  next,
  roundLeft,
  show,
  startAsking,
  startRound,
} from '../../../src/store/ask/asking.ts';
import { namedBy } from '../../../src/store/ask/lit.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { frameOf, timelineFor } from '../../../src/store/pass/frames.ts';
import { highlightsOfState, pointedExplanation, slidingWindowOf } from '../../../src/store/pass/pointing.ts';
import { positionCount, STEP_SIZES } from '../../../src/timeline/steps.ts';
import { newStore, putToUse } from '../support.ts';

/** A store with the pass of the first sample through trained weights, that asks first. */
function askingStore(): AppStore {
  const store = newStore();
  const file = parseWeights(readFileSync('public/weights/kernel-trained.json', 'utf8'));
  if ('error' in file) throw new Error(file.error);
  const { source } = store.getState();
  const x = imageFor('kernel', { source, normalize: true });
  const { weights } = file;
  putToUse(store, weights);
  const made = trace(networks.kernel, weights, x, oneHot(3));
  store.setState({ traced: { network: 'kernel', weights, trace: made, provisional: false } });
  store.getState().setAsksFirst(true);
  startAsking(store);
  return store;
}

/** Where the first cell of a map is computed. */
function before(store: AppStore, tensor: string, of: 'value' | 'gradient', cell = 1): number {
  const timeline = timelineFor('kernel');
  const phase = phaseOfMap(timeline, { tensor, of });
  if (!phase) throw new Error(`${tensor}: expected a phase`);
  store.getState().setStepSize('cell');
  return timeline.starts.cell[timeline.phases.indexOf(phase)] + cell - 1;
}

function waiting(store: AppStore): Question {
  const asking = waitingOf(store.getState());
  if (!asking) throw new Error('expected a question that waits');
  return asking.question;
}

/** The right answer as a reader gives it. */
function rightOf({ right, ...question }: Question): Answer {
  switch (right.by) {
    case 'cell':
      if (!('map' in question)) throw new Error('expected a map');
      return { kind: 'cell', ref: { tensor: question.map.tensor, index: right.index } };
    case 'choice':
      return { kind: 'choice', choice: right.choice };
    case 'number':
      return { kind: 'text', text: String(right.value) };
  }
}

/** Something that answers wrongly. */
function wrongOf({ mistakes: [mistake] }: Question): Answer {
  const reply = mistake.answer;
  switch (reply.by) {
    case 'cell':
      return { kind: 'text', text: String(reply.index) };
    case 'choice':
      return { kind: 'choice', choice: reply.choice };
    case 'number':
      return { kind: 'text', text: String(reply.value) };
  }
}

describe('"Ask me first"', () => {
  let store: AppStore;
  beforeEach(() => {
    store = askingStore();
  });
  const state = () => store.getState();
  const askAt = (position: number): Question => {
    state().setPosition(position);
    state().step(1);
    return waiting(store);
  };

  it('keeps the step back until there is an answer, and shows it then', () => {
    const question = askAt(before(store, 'temphicnn', 'value'));
    expect(state().position).toBe(0);
    answer(store, rightOf(question));
    expect(state().position).toBe(1);
    expect(askingOf(state())?.outcome).toEqual({ kind: 'right' });
    expect(state().score).toEqual({ right: 1, asked: 1 });
  });

  it('hides what the pools kept while it asks where an error goes, and only then', () => {
    state().setAsksFirst(false);
    for (const kind of QUESTION_KINDS) {
      startRound(store, { kinds: [kind] });
      expect(hidesWinners(state()), kind).toBe(kind === 'errorRoute');
      answer(store, rightOf(waiting(store)));
      expect(hidesWinners(state()), kind).toBe(false);
    }
  });

  it.each(STEP_SIZES)(
    'by steps of size %s asks nothing whose answer is on the page, and gives its factors',
    (size) => {
      const timeline = timelineFor('kernel');
      state().setStepSize(size);
      const count = positionCount(timeline, size);
      const every = Math.ceil(count / 60);
      const kinds = new Set<string>();
      for (let position = 0; position < count - 1; position += every) {
        state().setPosition(position);
        state().step(1);
        const asking = waitingOf(state());
        if (!asking) continue;
        const { question } = asking;
        kinds.add(question.kind);
        expect(state().position).toBe(position);
        if (question.kind !== 'descent' && size !== 'multiply')
          expect(isComputed(timeline, frameOf(state()), question.ref)).toBe(false);
        // a whole error takes the sum before its slope as known, and prints it
        if (question.kind === 'delta' && question.term === null) continue;
        const read = question.kind === 'metPixel' ? [question.weight] : namedBy(question);
        for (const ref of read) expect(isComputed(timeline, frameOf(state()), ref)).toBe(true);
      }
      expect(kinds.size).toBeGreaterThan(1);
    },
  );

  it('lights up what the question names and nothing that is pointed at', () => {
    const question = askAt(before(store, 'w1cnn', 'gradient', 5));
    state().hover({ tensor: 'w1cnn', index: 7, of: 'gradient' });
    expect(pointedExplanation(state())).toBeNull();
    expect(slidingWindowOf(state())).toBeNull();
    const lit = Object.entries(highlightsOfState(state())).flatMap(([key, marks]) =>
      Array.from(marks?.keys() ?? [], (index) => `${key} ${index}`),
    );
    expect(lit).toHaveLength(
      new Set(namedBy(question).map((ref) => `${ref.of} ${ref.tensor} ${ref.index}`)).size,
    );
  });

  it('takes a cell that is selected for the answer, and lets the pad be pointed at', () => {
    const { selected } = state();
    const question = askAt(before(store, 'temphicnn', 'value', 40));
    expect(padModeNow(state())).toBe('look');
    if (question.kind !== 'metPixel' || question.right.by !== 'cell') throw new Error('expected a pixel');
    state().select({ tensor: 'x', index: question.right.index, of: 'value' });
    expect(askingOf(state())?.outcome).toEqual({ kind: 'right' });
    expect(state().selected).toEqual(selected);
    expect(padModeNow(state())).toBe('draw');
  });

  it('counts a wrong answer as asked, names the mistake, and shows the step', () => {
    const question = askAt(before(store, 'temphicnn', 'value', 40));
    answer(store, wrongOf(question));
    expect(askingOf(state())?.outcome).toMatchObject({
      kind: 'wrong',
      mistake: { kind: question.mistakes[0].kind },
    });
    expect(state().score).toEqual({ right: 0, asked: 1 });
    expect(state().position).toBe(40);
  });

  it('hints at what is no answer, and counts nothing; so does "Step"', () => {
    askAt(before(store, 'temphicnn', 'value', 40));
    answer(store, { kind: 'text', text: 'about five' });
    expect(waitingOf(state())?.hint).toEqual({ kind: 'notACellNumber', text: 'about five', last: 195 });
    state().step(1);
    expect(waitingOf(state())?.hint).toEqual({ kind: 'waiting' });
    expect(state()).toMatchObject({ score: { right: 0, asked: 0 }, position: 39 });
  });

  it('shows the answer without counting it', () => {
    askAt(before(store, 'temphicnn', 'value', 40));
    show(store);
    expect(state()).toMatchObject({ score: { right: 0, asked: 0 }, position: 40 });
    expect(askingOf(state())?.outcome).toEqual({ kind: 'shown' });
  });

  it('lets playing rest at the first question of each phase, and go on after it', () => {
    state().setPlaying(true);
    state().step(1);
    expect(state()).toMatchObject({ playing: false, position: 0 });
    answer(store, rightOf(waiting(store)));
    goOn(store);
    expect(state().playing).toBe(true);
    expect(askingOf(state())).toBeNull();
    state().step(1);
    expect(waitingOf(state())).toBeNull();
    state().setPosition(99);
    while (!waitingOf(state())) state().step(1);
    expect(waiting(store).kind).not.toBe('metPixel');
  });

  it('asks the same again from the same seed, and another from the next', () => {
    const other = askingStore();
    const asked = [store, other].map((each) => {
      each.getState().setPosition(49);
      each.getState().step(1);
      return waiting(each);
    });
    expect(asked[1]).toEqual(asked[0]);
    const { seed } = state();
    show(store);
    next(store);
    expect(state().seed).toBe(seed + 1);
  });

  it('forgets a question once the pass or the step is another, or two networks are shown', () => {
    askAt(before(store, 'temphicnn', 'value', 40));
    state().compareWith('fourLayer');
    expect(askingOf(state())).toBeNull();
    state().compareWith(null);
    const { traced } = state();
    if (traced) store.setState({ traced: { ...traced, trace: { ...traced.trace } } });
    expect(askingOf(state())).toBeNull();
  });

  it('asks nothing while it is off', () => {
    state().setAsksFirst(false);
    state().step(1);
    expect(state()).toMatchObject({ position: 1, asking: null });
  });

  it.each(QUESTION_KINDS)('asks a round of three of kind %s at steps that are not shown yet', (kind) => {
    state().setAsksFirst(false);
    expect(startRound(store, { kinds: [kind] })).toBe(true);
    for (let n = 1; n <= 3; n += 1) {
      const question = waiting(store);
      expect(question.kind).toBe(kind);
      expect(askingOf(state())?.round).toMatchObject({ number: n });
      if (kind !== 'descent')
        expect(isComputed(timelineFor('kernel'), frameOf(state()), question.ref)).toBe(false);
      answer(store, rightOf(question));
      expect(hasNext(state())).toBe(n < 3);
      if (n < 3) next(store);
    }
    expect(state().score).toEqual({ right: 3, asked: 3 });
  });

  it('stands where it did before once a round is over', () => {
    state().setStepSize('phase');
    state().setPosition(4);
    startRound(store, { kinds: ['delta'] });
    answer(store, wrongOf(waiting(store)));
    next(store);
    show(store);
    goOn(store);
    expect(askingOf(state())).toBeNull();
    expect(state()).toMatchObject({ stepSize: 'phase', position: 4 });
  });

  it.each([
    ['another size of steps', () => state().setStepSize('phase')],
    ['drawing', () => state().setPadMode('draw')],
  ])('is not lost to %s: the question says that it waits', (_, press) => {
    const question = askAt(before(store, 'temphicnn', 'value', 40));
    press();
    expect(waiting(store)).toBe(question);
    expect(waitingOf(state())?.hint).toEqual({ kind: 'waiting' });
    expect(state()).toMatchObject({ stepSize: 'cell', position: 39 });
    show(store);
    expect(padModeNow(state())).toBe('draw');
    state().setStepSize('phase');
    expect(state().stepSize).toBe('phase');
  });

  it('goes on with a round that was left for another step, where it had come to', () => {
    state().setAsksFirst(false);
    expect(roundLeft(state())).toBeNull();
    startRound(store, { kinds: ['winner'] });
    const first = waiting(store);
    expect(roundLeft(state())).toBeNull();
    state().setPosition(5);
    expect(roundLeft(state())?.number).toBe(1);
    goOnAsking(store);
    expect(waiting(store)).toBe(first);
    answer(store, rightOf(first));
    state().setStepSize('phase');
    const { position } = state();
    expect(roundLeft(state())?.number).toBe(2);
    goOnAsking(store);
    expect(askingOf(state())?.round?.number).toBe(2);
    goOn(store);
    expect(roundLeft(state())).toBeNull();
    expect(state()).toMatchObject({ stepSize: 'phase', position });
  });

  it('asks a round no longer once its last question was answered, or another chapter shows its own', () => {
    state().setAsksFirst(false);
    startRound(store, { kinds: ['winner'] });
    for (let n = 1; n <= 3; n += 1) {
      show(store);
      if (n < 3) next(store);
    }
    state().setPosition(5);
    expect(roundLeft(state())).toBeNull();
    startRound(store, { kinds: ['winner'] });
    state().openChapter('weightedSums', momentOf(state()));
    state().setPosition(5);
    expect(roundLeft(state())).toBeNull();
  });

  it('keeps the answer that was judged', () => {
    const question = askAt(before(store, 'temphicnn', 'value'));
    const given = wrongOf(question);
    answer(store, given);
    expect(askingOf(state())?.given).toEqual(given);
  });
});
