import { describe, expect, it } from 'vitest';
import { TrainPanel, type TrainPanelProps } from '../../../src/panels/train/TrainPanel.tsx';
import { batchOf } from '../../../src/panels/train/BatchInput.tsx';
import { placeOf } from '../../../src/panels/train/TrainingReplay.tsx';
import { TensorSizes } from '../../../src/panels/train/TensorSizes.tsx';
import { nearest } from '../../../src/panels/train/TrainCurves.tsx';
import { markupIn } from '../markup.tsx';

const nothing = (): void => undefined;

const idle: TrainPanelProps = {
  state: 'idle',
  isStepping: false,
  choices: { learningRate: 0.35, decay: 0.9, batchSize: 1, epochs: 20, augment: false, seed: 1 },
  from: 'random',
  inUse: 'One kernel, Trained',
  loaded: { share: null, milliseconds: 0 },
  failedBy: 'refused',
  message: '',
  networks: { run: 'One kernel', other: null },
  lacksDigits: false,
  undo: null,
  progress: null,
  isStuck: false,
  isMade: false,
  learning: null,
  accuracy: null,
  isRunInUse: null,
  best: null,
  children: null,
  onBest: nothing,
  onPart: nothing,
  onChoices: nothing,
  onFrom: nothing,
  onGo: nothing,
  onPause: nothing,
  onStartOver: nothing,
  onReset: nothing,
  onUndo: nothing,
  onShowRun: nothing,
};

const ENDINGS = ['Start over', 'Reset run'];
const progress = { passed: 2.5, epoch: 3, epochs: 20, rate: 0.28, speed: 123456, secondsLeft: 1.2 };

/** The panel as text, and the names of the buttons that can be pressed. */
function shown(props: Partial<TrainPanelProps>): { text: string; buttons: string[] } {
  const html = markupIn('en', <TrainPanel {...idle} {...props} />);
  const buttons = Array.from(
    html.matchAll(/<button(?![^>]* (?:disabled|aria-disabled="true"))[^>]*>(.*?)<\/button>/g),
    ([, inside]) => textOf(inside),
  ).filter((name) => name !== ''); // that of the seed has a picture only
  return { text: textOf(html), buttons };
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the training panel', () => {
  it('offers what comes next, and only that', () => {
    expect(shown({ state: 'idle' }).buttons).toEqual(['Train', 'One digit', 'One epoch']);
    expect(shown({ state: 'running', progress }).buttons).toEqual(['Pause', ...ENDINGS]);
    for (const state of ['paused', 'finished'] as const)
      expect(shown({ state, progress }).buttons).toEqual(['Continue', 'One digit', 'One epoch', ...ENDINGS]);
    expect(shown({ state: 'failed', progress }).buttons[0]).toBe('Try again');
    expect(shown({ state: 'diverged', progress }).buttons).toEqual([...ENDINGS]);
  });

  it('has the same buttons in the same places in every state, and what gives a run up is not among them', () => {
    const states = ['loading', 'running', 'paused', 'finished', 'diverged'] as const;
    const rows = states.map((state) => {
      const html = markupIn('en', <TrainPanel {...idle} state={state} progress={progress} />);
      const row = /<div class="train-buttons train-moves">.*?<\/div>/.exec(html)?.[0] ?? '';
      return Array.from(row.matchAll(/<button.*?<\/button>/g), ([button]) => textOf(button));
    });
    for (const row of rows) expect(row).toEqual(['Continue', 'Pause', 'One digit', 'One epoch']);
  });

  it('says whose run it is, and where another network is in use the way to either', () => {
    expect(shown({ state: 'paused', progress }).text).toContain('Run: One kernel');
    const networks = { run: 'One kernel', other: 'Fully connected' };
    const { text, buttons } = shown({ state: 'paused', progress, networks });
    expect(text).toContain(
      'This run is of the network &quot;One kernel&quot;. In use now: &quot;Fully connected&quot;.',
    );
    expect(buttons).toEqual(
      expect.arrayContaining([
        'Continue',
        'Show &quot;One kernel&quot;',
        'Train &quot;Fully connected&quot;',
      ]),
    );
    expect(buttons).not.toContain('Start over');
  });

  it('says what it would begin with, and offers back what was given up', () => {
    expect(shown({ from: 'current', state: 'paused', progress }).buttons).toContain(
      'New run from the weights in use',
    );
    expect(shown({ undo: 'reset' }).text).toContain('The run was reset. Undo reset');
    expect(shown({ undo: 'startOver', state: 'running', progress }).buttons).toContain('Undo start over');
  });

  it('begins nothing while one’s own digits are chosen and there are none, and says what to do', () => {
    const { text, buttons } = shown({ lacksDigits: true });
    expect(text).toContain('Keep some in &quot;My digits&quot;, or choose &quot;Built-in&quot;');
    expect(buttons).toEqual([]);
    // the run that is there has its digits
    expect(shown({ lacksDigits: true, state: 'paused', progress }).buttons).toContain('Continue');
  });

  it('says how far the run is, how fast it goes and how long it will take', () => {
    expect(shown({ state: 'running', progress }).text).toContain(
      'epoch 3 of 20 · 123,456 digits a second · 2 s left',
    );
    expect(shown({ state: 'paused', progress }).text).toContain('epoch 3 of 20');
    expect(shown({ state: 'paused', progress }).text).not.toContain('digits a second');
  });

  it('says how much of the digits has come, and when the rest will be there', () => {
    expect(shown({ state: 'loading', loaded: { share: 0.314, milliseconds: 3000 } }).text).toContain(
      'Digits loaded: 31% · 7 s left',
    );
  });

  it('counts one epoch and several', () => {
    const done = (epochs: number) => shown({ state: 'finished', progress: { ...progress, epochs } }).text;
    expect(done(1)).toContain('1 epoch done');
    expect(done(20)).toContain('20 epochs done');
  });

  it('says of a run that has ended whether the weights in use are its own', () => {
    const said = (state: 'finished' | 'idle', isRunInUse: boolean | null) =>
      shown({ state, isRunInUse, progress }).text;
    const [its, others] = ['are those of this run', 'are not those that this run ended with'];
    expect(said('finished', true)).toContain(its);
    expect(said('finished', false)).toContain(others);
    expect(said('idle', false)).toContain(others);
    expect(said('finished', null)).not.toMatch(new RegExp(`${its}|${others}`));
  });

  it('says what happened to a run that diverged, failed, or lost its worker', () => {
    const message = 'learningRate: expected one at which weights stay finite, got 0.28: w2[3] = NaN';
    expect(shown({ state: 'diverged', message, progress }).text).toContain(
      'In epoch 3, at a learning rate of 0.28, the weights became infinite or NaN (w2[3] = NaN).',
    );
    expect(shown({ state: 'failed', failedBy: 'damaged' }).text).toContain('arrived damaged');
    expect(shown({ state: 'failed', failedBy: 'refused' }).text).toContain(
      'could not be computed. Nothing is lost',
    );
    expect(shown({ state: 'failed', failedBy: 'worker' }).text).toContain('could not be restarted');
  });

  it('warns of a run that only guesses while it goes on', () => {
    expect(shown({ state: 'running', isStuck: true, progress }).text).toContain('accuracy is at chance');
    expect(shown({ state: 'finished', isStuck: true, progress }).text).not.toContain('accuracy is at chance');
  });

  it('does not tell a run whose rate is tiny to take a smaller one', () => {
    const { text } = shown({ state: 'running', isStuck: true, progress: { ...progress, rate: 7.65e-5 } });
    expect(text).toContain('or too small, so that the weights hardly move');
    expect(text).not.toContain('choose a smaller rate');
  });

  it('offers the best epoch to a run that is stuck or diverged', () => {
    const best = { epoch: 2, accuracy: 0.912 };
    const offer = 'Back to epoch 2 (91.2%)';
    expect(shown({ state: 'running', isStuck: true, progress, best }).buttons).toContain(offer);
    expect(shown({ state: 'diverged', progress, best }).buttons).toContain(offer);
    expect(shown({ state: 'running', progress, best }).buttons).not.toContain(offer);
    expect(shown({ state: 'diverged', progress }).buttons).not.toContain(offer);
  });

  it('takes no press while a step is under way, and looks as at rest meanwhile', () => {
    const { text, buttons } = shown({ state: 'paused', isStepping: true, progress });
    expect(text).toContain('Continue');
    expect(buttons).toEqual([...ENDINGS]);
  });

  it('calls a step of several digits a step', () => {
    const choices = { ...idle.choices, batchSize: 32 };
    expect(shown({ choices }).buttons).toEqual(expect.arrayContaining(['One step', 'One epoch']));
  });

  it('claims an accuracy only once there is one', () => {
    expect(shown({ state: 'running' }).text).not.toContain('never trained on');
    expect(shown({ state: 'idle', progress, accuracy: 0.9123 }).text).not.toContain('never trained on');
    expect(shown({ state: 'running', accuracy: 0.9123 }).text).toContain(
      'Validation accuracy 91.2% (unseen digits)',
    );
  });
});

describe('the number of digits a step', () => {
  it('is any whole number from 1 to 256, and nothing else', () => {
    expect(['1', '7', '256'].map(batchOf)).toEqual([1, 7, 256]);
    expect(['', '0', '257', '1.5', '-3', 'many'].map(batchOf)).toEqual([null, null, null, null, null, null]);
  });
});

describe('the sizes of weights and gradients', () => {
  it('stand in a table with the newest numbers, and lines that tell their range', () => {
    const size = (gradient: number) => [{ tensor: 'w2', weights: 0.5, gradient }];
    const points = [0.02, 0.2, 0].map((gradient, epoch) => ({ epoch, sizes: size(gradient) }));
    const html = markupIn('en', <TensorSizes points={points} />);
    expect(textOf(html)).toContain('w2 0.5 0');
    expect(html).toContain('w2, mean gradient: 0.02 at first, from 0.02 to 0.2 since');
    expect(html).not.toContain('NaN');
  });
});

describe('the film', () => {
  const checkpoints = [0, 1, 2, 4].map((epoch) => ({ epoch, weights: {}, accuracy: null }));

  it('stands at the frame that is shown, or the nearest once that was thinned away, else at the newest', () => {
    expect(placeOf(checkpoints, checkpoints[1])).toBe(1);
    expect(placeOf(checkpoints, { epoch: 3.4, weights: {}, accuracy: null })).toBe(3);
    expect(placeOf(checkpoints, null)).toBe(3);
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
