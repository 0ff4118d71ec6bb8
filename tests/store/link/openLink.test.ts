import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { linkOf } from '../../../src/store/link/linkOf.ts';
import { openLink } from '../../../src/store/link/openLink.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { triedOf } from '../../../src/store/pass/whatIf.ts';
import { plant, plantInSecret } from '../../../src/store/weights/planting.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore, putToUse, tracedStore, weightsIn } from '../support.ts';

const FRESH = { hasPage: false };
const OWN = { hasPage: true };

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
