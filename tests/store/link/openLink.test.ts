import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { linkOf } from '../../../src/store/link/linkOf.ts';
import { openLink } from '../../../src/store/link/openLink.ts';
import { linkWithWeights } from '../../../src/store/link/weightsToLink.ts';
import { keptStateText } from '../../../src/store/keep/keepSession.ts';
import { readLastSession } from '../../../src/store/keep/lastSession.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { pinsFrom } from '../../../src/store/pass/pinsSlice.ts';
import { triedOf } from '../../../src/store/pass/whatIf.ts';
import { plant, plantInSecret } from '../../../src/store/weights/planting.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore, putToUse, tracedStore, weightsIn } from '../support.ts';

const FRESH = { hasPage: false };
const OWN = { hasPage: true, nameOfOwn: () => Promise.resolve('before') };

/** A link to the fully connected network, half way, with a drawing. */
function linkElsewhere(): string {
  const store = tracedStore('fourLayer');
  store.setState({
    source: { kind: 'drawing', strokes: DIGIT_STROKES[3] },
    target: 3,
    position: 200,
    chapter: null,
    sideTab: 'why',
    theme: 'dark',
  });
  return linkOf(store.getState());
}

/** A link that brings weights of one's own, of a seed. */
function linkWithOwn(seed: number): string {
  const sender = tracedStore('kernel');
  const own = { kernel: { weights: createWeights(networks.kernel, seed), accuracy: null } };
  sender.setState({ chapter: null, weightsChoice: 'own', own });
  const link = linkWithWeights(sender.getState(), 0);
  if (!link) throw new Error('expected a link');
  return link.hash;
}

describe('opening a link', () => {
  it('where nobody was before leaves nothing to undo and no way back', async () => {
    const store = newStore();
    await openLink(store, linkElsewhere(), FRESH);
    expect(store.getState()).toMatchObject({
      network: 'fourLayer',
      position: 200,
      theme: 'dark',
      sideTab: 'why',
      chapter: null,
      beforePlace: null,
      beforeLesson: null,
      history: { past: [], future: [] },
    });
  });

  it('over one’s own page keeps that, with the weights that steps changed, and "Undo" goes back to the drawing', async () => {
    const store = tracedStore('fourLayer');
    const made = { weights: createWeights(networks.fourLayer, 4), steps: 2, history: [] };
    const source = { kind: 'drawing' as const, strokes: DIGIT_STROKES[5] };
    store.setState({ source, target: 5, position: 7, chapter: null, changed: { 'fourLayer-trained': made } });
    const before = momentOf(store.getState());
    await openLink(store, linkElsewhere(), OWN);
    expect(store.getState().changed).toEqual({});
    store.getState().leavePlace();
    expect(momentOf(store.getState())).toEqual(before);
    expect(store.getState().changed).toEqual({ 'fourLayer-trained': made });

    await openLink(store, linkElsewhere(), OWN);
    store.getState().undo();
    expect(store.getState().source).toBe(source);
  });

  it('to a chapter keeps one’s own page as any chapter does', async () => {
    const sender = newStore();
    sender.setState({ chapter: 'descent', position: 30, sideTab: 'lesson' });
    const store = newStore();
    store.setState({ chapter: null, position: 11 });
    await openLink(store, linkOf(sender.getState()), OWN);
    expect(store.getState()).toMatchObject({ chapter: 'descent', position: 30, sideTab: 'lesson' });
    store.getState().leaveLesson();
    expect(store.getState()).toMatchObject({ chapter: null, position: 11 });
  });

  it('one after the other, the way back leads to one’s own page and not to the link before', async () => {
    const store = newStore();
    store.setState({ chapter: null, position: 11 });
    await openLink(store, linkElsewhere(), OWN);
    const other = newStore();
    other.setState({ position: 99, chapter: null });
    await openLink(store, linkOf(other.getState()), OWN);
    expect(store.getState().position).toBe(99);
    store.getState().leavePlace();
    expect(store.getState().position).toBe(11);
  });

  it('takes the reader’s settings, pins and tab along on the way back, but for what was changed since, over a reload too', async () => {
    const sender = tracedStore('kernel');
    sender.setState({
      chapter: null,
      language: 'zh',
      theme: 'dark',
      scales: 'shared',
      normalize: true,
      pins: { kernel: pinsFrom('kernel', [{ tensor: 'w2', index: 7 }]) },
    });
    const store = newStore();
    const own = pinsFrom('kernel', [{ tensor: 'w1cnn', index: 3 }]);
    const source = { kind: 'drawing' as const, strokes: DIGIT_STROKES[5] };
    store.setState({ chapter: null, sideTab: 'train', source, normalize: false, pins: { kernel: own } });
    await openLink(store, linkOf(sender.getState()), OWN);
    await openLink(store, linkOf(sender.getState()), OWN);
    expect(store.getState()).toMatchObject({ language: 'zh', theme: 'dark', normalize: true });
    store.setState({ scales: 'own' });
    const later = newStore();
    later.setState(readLastSession({ getItem: () => keptStateText(store.getState()) }));
    for (const each of [store, later]) {
      each.getState().leavePlace();
      expect(each.getState()).toMatchObject({
        language: 'en',
        theme: 'light',
        scales: 'own',
        normalize: false,
        sideTab: 'train',
        pins: { kernel: own },
      });
    }
  });

  it('with weights of its own keeps the reader’s, which come back on the way back, over a reload too; “Undo” reaches both', async () => {
    const mine = createWeights(networks.kernel, 4);
    const store = tracedStore('kernel');
    store.setState({
      chapter: null,
      weightsChoice: 'own',
      own: { kernel: { weights: mine, accuracy: 0.5 } },
      saved: [],
    });
    await openLink(store, linkWithOwn(9), OWN);
    const theirs = weightsIn(store);
    expect(theirs.w2).not.toEqual(mine.w2);
    expect(store.getState().saved).toMatchObject([{ name: 'before', weights: mine }]);
    const later = newStore();
    later.setState(readLastSession({ getItem: () => keptStateText(store.getState()) }));
    later.setState({ own: store.getState().own, saved: store.getState().saved });
    for (const each of [store, later]) {
      each.getState().leavePlace();
      expect(each.getState().weightsChoice).toBe('own');
      expect(weightsIn(each)).toBe(mine);
      each.getState().undo();
      expect(weightsIn(each)).toEqual(theirs);
    }
    // after two links it leads to what was there before the first
    await openLink(later, linkWithOwn(11), OWN);
    await openLink(later, linkWithOwn(12), OWN);
    later.getState().leavePlace();
    expect(weightsIn(later)).toEqual(theirs);
  });

  it('with weights of its own ends a run that would put others in their place, and “Undo” brings it back', async () => {
    const store = tracedStore('kernel');
    store.setState({ chapter: null, saved: [] });
    store.getState().startTraining();
    const { run } = store.getState();
    expect(run).not.toBeNull();
    await openLink(store, linkWithOwn(9), OWN);
    expect(store.getState().training).toEqual({ kind: 'idle' });
    store.getState().undo();
    expect(store.getState()).toMatchObject({ run: { id: run?.id }, training: { kind: 'paused' } });
  });

  it('tries the value once the weights are there, and only of the weight that it was for', async () => {
    const sender = tracedStore('kernel');
    sender.getState().setWhatIf(0.25);
    const link = linkOf(sender.getState());
    const store = newStore();
    await openLink(store, link, FRESH);
    expect(triedOf(store.getState())).toBeNull();
    putToUse(store, weightsIn(sender));
    expect(triedOf(store.getState())).toBe(0.25);
    // later ones are the reader's own matter
    store.getState().setWhatIf(null);
    putToUse(store, { ...weightsIn(sender) });
    expect(triedOf(store.getState())).toBeNull();

    const other = newStore();
    await openLink(other, link, FRESH);
    other.getState().select({ tensor: 'w1cnn', index: 5, of: 'gradient' });
    putToUse(other, weightsIn(sender));
    expect(triedOf(other.getState())).toBeNull();
  });

  it('plants the bug, and a hidden one without naming it', async () => {
    const sender = tracedStore('kernel');
    plant(sender, 'forgottenSlope');
    const store = newStore();
    await openLink(store, linkOf(sender.getState()), FRESH);
    expect(store.getState().planting).toMatchObject({ bug: 'forgottenSlope', isSecret: false });

    plantInSecret(sender, 4242);
    const link = linkOf(sender.getState());
    const finder = newStore();
    await openLink(finder, link, FRESH);
    const { planting, hunt } = finder.getState();
    expect(planting).toMatchObject({ bug: sender.getState().planting?.bug, isSecret: true });
    expect(hunt).toEqual({ seed: 4242, guesses: [], isTold: false });
  });

  it('takes its bug along on the way back, and leaves the reader’s with the search for it', async () => {
    const sender = tracedStore('kernel');
    sender.setState({ chapter: null });
    const right = linkOf(sender.getState());
    plant(sender, 'forgottenSlope');
    const broken = linkOf(sender.getState());

    const reader = tracedStore('kernel');
    reader.setState({ chapter: null });
    await openLink(reader, broken, OWN);
    expect(reader.getState().planting).toMatchObject({ bug: 'forgottenSlope' });
    reader.getState().leavePlace();
    expect(reader.getState().planting).toBeNull();
    // one that the reader plants there stays
    await openLink(reader, broken, OWN);
    plant(reader, 'forgottenSlope');
    reader.getState().leavePlace();
    expect(reader.getState().planting).toMatchObject({ bug: 'forgottenSlope' });

    for (const links of [[right], [broken], [broken, broken]]) {
      const finder = tracedStore('kernel');
      finder.setState({ chapter: null });
      plantInSecret(finder, 5);
      const { planting, hunt } = finder.getState();
      for (const link of links) await openLink(finder, link, OWN);
      finder.getState().leavePlace();
      expect(finder.getState()).toMatchObject({ planting: { bug: planting?.bug, isSecret: true }, hunt });
    }
    const none = newStore();
    await openLink(none, broken, FRESH);
    none.getState().leaveLesson();
    expect(none.getState().planting).toMatchObject({ bug: 'forgottenSlope' });
  });

  it('that is wrong changes nothing but that it says so', async () => {
    const store = tracedStore('kernel2');
    const before = store.getState();
    await openLink(store, linkElsewhere().slice(0, -1), OWN);
    expect(store.getState()).toEqual({ ...before, notice: { kind: 'linkDamaged' } });
  });

  it('to a bug that the network has no layer for is not opened', async () => {
    const sender = tracedStore('kernel');
    plant(sender, 'forgottenSlope');
    const { planting } = sender.getState();
    sender.setState({ planting: planting && { ...planting, bug: 'forgottenKernels' } });
    const store = newStore();
    await openLink(store, linkOf(sender.getState()), FRESH);
    expect(store.getState().notice).toEqual({ kind: 'linkForeign' });
    expect(store.getState().planting).toBeNull();
  });

  it('that is none does nothing', async () => {
    const store = newStore();
    const before = store.getState();
    await openLink(store, '#elsewhere', OWN);
    expect(store.getState()).toBe(before);
  });
});
