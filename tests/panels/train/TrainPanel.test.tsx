import { renderToStaticMarkup } from 'react-dom/server';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { trainEn } from '../../../src/app/language/lens/train.en.ts';
import { TrainPanel, type TrainPanelProps } from '../../../src/panels/train/TrainPanel.tsx';
import { nearest } from '../../../src/panels/train/TrainCurves.tsx';

const nothing = (): void => undefined;

const idle: TrainPanelProps = {
  state: 'idle',
  choices: { learningRate: 0.35, decay: 0.9, batchSize: 1, epochs: 20, augment: false, seed: 1 },
  from: 'random',
  loaded: null,
  message: '',
  progress: null,
  isStuck: false,
  accuracy: null,
  curves: null,
  film: null,
  sizes: null,
  onChoices: nothing,
  onFrom: nothing,
  onStart: nothing,
  onPart: nothing,
  onPause: nothing,
  onResume: nothing,
  onReset: nothing,
};

/** The panel as text, and the names of the buttons that can be pressed. */
function shown(props: Partial<TrainPanelProps>): { text: string; buttons: string[] } {
  const html = renderToStaticMarkup(<TrainPanel {...idle} {...props} />);
  const buttons = Array.from(
    html.matchAll(/<button(?![^>]*(?: disabled|aria-disabled="true"))[^>]*>(.*?)<\/button>/g),
    ([, inside]) => textOf(inside),
  );
  return { text: textOf(html), buttons };
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { lens: { train: trainEn } } },
    interpolation: { escapeValue: false },
  });
});

describe('the training panel', () => {
  it('offers what comes next, and only that', () => {
    expect(shown({ state: 'idle' }).buttons).toContain('Train');
    expect(shown({ state: 'idle' }).buttons).not.toContain('Back to the start');
    expect(shown({ state: 'running' }).buttons).toEqual(['Pause', 'Back to the start']);
    expect(shown({ state: 'paused' }).buttons).toEqual([
      'Go on',
      'One digit',
      'One epoch',
      'Back to the start',
    ]);
    expect(shown({ state: 'finished' }).buttons).toContain('Train again');
  });

  it('says how far the run is, how fast it goes and how long it will take', () => {
    const progress = { epoch: 2.5, epochs: 20, speed: 123456, secondsLeft: 1.2 };
    expect(shown({ state: 'running', progress }).text).toContain(
      'epoch 3 of 20 · 123000 digits a second · 2 s left',
    );
    expect(shown({ state: 'paused', progress }).text).toContain('epoch 3 of 20');
    expect(shown({ state: 'paused', progress }).text).not.toContain('digits a second');
  });

  it('says how much of the digits has come', () => {
    expect(shown({ state: 'loading', loaded: 0.314 }).text).toContain('Digits loaded: 31%');
  });

  it('says what happened to a run that diverged, failed, or lost its worker', () => {
    expect(shown({ state: 'diverged', message: 'w2[3] = NaN' }).text).toContain('w2[3] = NaN');
    expect(shown({ state: 'failed', message: 'data/digits14.bin: 404' }).text).toContain(
      'data/digits14.bin: 404',
    );
    expect(shown({ state: 'failed', message: 'worker' }).text).toContain('could not be restarted');
  });

  it('warns of a run that only guesses while it goes on', () => {
    expect(shown({ state: 'running', isStuck: true }).text).toContain('only guessed');
    expect(shown({ state: 'finished', isStuck: true }).text).not.toContain('only guessed');
  });

  it('claims an accuracy only once there is one', () => {
    expect(shown({ state: 'running' }).text).not.toContain('never trained on');
    expect(shown({ state: 'running', accuracy: 0.9123 }).text).toContain(
      '91.2% of 1,000 digits it never trained on',
    );
  });
});

describe('the readout of the curves', () => {
  const points = [0.5, 1, 2].map((epoch) => ({ epoch, meanError: 1 / epoch, accuracy: epoch / 2 }));

  it('is of the point that is nearest', () => {
    expect(nearest(points, 0)?.epoch).toBe(0.5);
    expect(nearest(points, 0.8)?.epoch).toBe(1);
    expect(nearest(points, 1.4)?.epoch).toBe(1);
    expect(nearest(points, 9)?.epoch).toBe(2);
    expect(nearest([], 1)).toBeUndefined();
  });
});
