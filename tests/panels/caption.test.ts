import type { Translate } from '../../src/panels/words/translation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Ref,
  createExplainer,
  explainUpdate,
  namesOf,
  networks,
  weightTensors,
  shownNumber,
  nameOf,
  type Explanation,
  type NetworkName,
} from '../../src/core/index.ts';
import { captionOf } from '../../src/panels/caption.ts';
import type { CaptionSource } from '../../src/panels/captionSource.ts';
import { frameAt, type Frame } from '../../src/timeline/frame.ts';
import { blockSpan, createTimeline, positionCount, stepAt, type Step } from '../../src/timeline/steps.ts';
import { deep, narrow, unpooled } from '../core/otherNetworks.ts';
import { networkNames, everyScene, upTo } from '../core/support.ts';
import { computed, isRight } from '../printedNumbers.ts';
import { timelines } from '../timeline/support.ts';
import { wordsIn } from './words.ts';

const languages = ['en', 'zh'] as const;
let words: Record<(typeof languages)[number], Translate>;

beforeAll(() => {
  words = { en: wordsIn('en'), zh: wordsIn('zh') };
});

const scenes = everyScene(7);
const explainers: Record<NetworkName, (ref: Ref) => Explanation> = Object.fromEntries(
  Object.entries(scenes).map(([name, { network, weights, trace }]) => [
    name,
    createExplainer(network, weights, trace),
  ]),
);

const RATE = 0.1;

/** What descent makes of the weight that a multiply step of the update is about. */
function updateOf(name: NetworkName, { focus, step, termsShown }: Frame): Explanation | null {
  const { network, weights, trace } = scenes[name];
  const isUpdate = timelines[name].phases[step.phase].half === 'update';
  return isUpdate && termsShown !== null ? explainUpdate(network, weights, trace, focus, RATE) : null;
}

/** What the store would give for a step. */
function sourceOf(name: NetworkName, step: Step): CaptionSource {
  const timeline = timelines[name];
  const explain = explainers[name];
  const frame = frameAt(timeline, step);
  const phase = timeline.phases[step.phase];
  const output = phase.computes.length === 2 && phase.kind === 'dense' ? phase.computes[1] : undefined;
  return {
    timeline,
    frame,
    explanations: phase.half === 'update' ? [] : frame.group.map(explain),
    after: output ? explain({ ...frame.focus, tensor: output.replace('value:', '') }) : null,
    updated: updateOf(name, frame),
    error: 0.4321,
    errorAfter: frame.updated === phaseSteps(name) ? 0.1234 : null,
    learningRate: RATE,
    isPlanted: false,
  };
}

/** A sentence and a formula tell one step of a weight: with the same numbers, from which the result can be recomputed. */
function expectStep(caption: string, formula: string): void {
  const [, rate, gradient, from, to] =
    /(−[\d.]+) × \(?(−?[\d.]+(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)\)?\D+?(−?\d[\d.]*(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?) ?(?:to|变为) (−?\d[\d.]*\d(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)/.exec(
      caption,
    ) ?? [];
  const [left, right] = formula.replace(/.*leftarrow /, '').split('=');
  expect([computed(from), computed(to)], caption).toEqual([
    computed(left.split(/(?<=[\d})])-0\.1(?!\d)/)[0]),
    computed(right),
  ]);
  expect(isRight(to, computed(from) + computed(rate) * computed(gradient)), caption).toBe(true);
  expect(isRight(right, computed(left)), formula).toBe(true);
}

/** The first, a middle and the last step of each size in each phase. */
function stepsIn(name: NetworkName): Step[] {
  return timelines[name].phases.flatMap(({ steps, terms }, phase): Step[] => {
    const cells = [...new Set([0, Math.floor(steps / 2), steps - 1])];
    const fine = cells.flatMap((cell): Step[] => {
      const last = terms(cell) - 1;
      const some = new Set([0, Math.floor(last / 2), last]);
      return [
        { size: 'cell', phase, cell },
        ...Array.from(some, (term): Step => ({ size: 'multiply', phase, cell, term })),
      ];
    });
    return [{ size: 'phase', phase }, ...fine];
  });
}

const ascending = (a: number, b: number): number => a - b;

/** All steps of blocks, in the order of the pass. */
function blockSteps(name: NetworkName): Step[] {
  const timeline = timelines[name];
  return upTo(positionCount(timeline, 'block')).map((position) => stepAt(timeline, 'block', position));
}

/** Steps of the last phase, the update: one a weight tensor. */
function phaseSteps(name: NetworkName): number {
  return weightTensors(scenes[name].network).length;
}

describe.each(languages)('a caption in %s', (language) => {
  describe.each(networkNames)('of the %s network', (name) => {
    it('is one full line at every kind of step', () => {
      for (const step of [...stepsIn(name), ...blockSteps(name)]) {
        const caption = captionOf(words[language], sourceOf(name, step));
        const what = `${JSON.stringify(step)} ${caption}`;
        expect(caption.length, what).toBeGreaterThan(10);
        expect(caption, what).not.toMatch(/\{\{|\}\}|undefined|null|NaN|Infinity|\n|\[object|\(\)| {2}/);
        expect(caption, what).toMatch(language === 'en' ? /\.$/ : /。$/);
      }
    });

    it('says the value of the cell that a cell step computes, as the core explains it', () => {
      for (const step of stepsIn(name).filter(({ size }) => size === 'cell')) {
        const source = sourceOf(name, step);
        const { kind } = timelines[name].phases[step.phase];
        const [first] = source.explanations;
        if (!first || kind === 'denseGradient' || kind === 'route') continue;
        const caption = captionOf(words[language], source);
        expect(caption).toContain(shownNumber(first.value));
        if (kind !== 'error') expect(caption).toContain(namesOf(networks[name]).cell(first.ref));
        if (source.after) expect(caption).toContain(shownNumber(source.after.value));
      }
    });

    it('says each product and the sum so far of a multiply step', () => {
      for (const step of stepsIn(name)) {
        const source = sourceOf(name, step);
        const [first, ...others] = source.explanations;
        const isSum = first?.op === 'sum' && !first.candidates && first.terms.length > 0;
        if (step.size !== 'multiply' || !first || others.length > 0 || !isSum) continue;
        const seen = first.terms.slice(0, step.term + 1);
        const sum = seen.reduce((total, { value }) => total + value, 0);
        const caption = captionOf(words[language], source);
        // an error that adds nothing has no value to tell
        if (step.term < first.terms.length)
          expect(caption).toContain(shownNumber(seen[seen.length - 1].value));
        expect(caption).toContain(shownNumber(sum));
      }
    });

    it('says at the last term the value that the cell then has', () => {
      for (const [phase, { kind, terms }] of timelines[name].phases.entries()) {
        if (!['convolution', 'dense', 'delta', 'kernelGradient', 'error', 'outputDelta'].includes(kind))
          continue;
        const source = sourceOf(name, { size: 'multiply', phase, cell: 0, term: terms(0) - 1 });
        expect(captionOf(words[language], source)).toContain(shownNumber(source.explanations[0].value));
      }
    });

    it('says in the update what E was, and what it is only once all tensors are updated', () => {
      const phase = timelines[name].phases.length - 1;
      for (const cell of upTo(phaseSteps(name))) {
        const source = sourceOf(name, { size: 'cell', phase, cell });
        const caption = captionOf(words[language], source);
        expect(caption).toContain(source.frame.focus.tensor);
        expect(caption).toContain('0.432');
        expect(caption.includes('0.123')).toBe(cell === phaseSteps(name) - 1);
      }
      for (const size of ['block', 'phase'] as const) {
        const whole = captionOf(words[language], sourceOf(name, { size, phase }));
        for (const tensor of weightTensors(scenes[name].network)) expect(whole).toContain(tensor.name);
        expect(whole).toContain('0.123');
      }
    });

    it('names of a block what it makes, forward and back, and E only where it is known', () => {
      const timeline = timelines[name];
      for (const step of blockSteps(name).slice(0, -1)) {
        const caption = captionOf(words[language], sourceOf(name, step));
        const { first, last } = blockSpan(timeline, step.phase);
        const made = timeline.phases
          .slice(first, last + 1)
          .filter(({ kind }) => !['pool', 'route'].includes(kind));
        for (const { tensor, of } of made)
          expect(caption).toContain(
            of === 'gradient' ? `dE/d${tensor}` : tensor === 'E' ? 'E = 0.432' : tensor,
          );
        expect(caption.includes('0.432'), caption).toBe(made.some(({ kind }) => kind === 'error'));
      }
      const all = blockSteps(name).map((step) => captionOf(words[language], sourceOf(name, step)));
      expect(new Set(all).size).toBe(all.length);
    });

    it('says at each multiply step of the update which weight moves, by what and to what', () => {
      const { phases } = timelines[name];
      const phase = phases.length - 1;
      const names = namesOf(scenes[name].network);
      for (const cell of upTo(phaseSteps(name))) {
        for (const term of [0, 7, phases[phase].terms(cell) - 1]) {
          const source = sourceOf(name, { size: 'multiply', phase, cell, term });
          const { focus } = source.frame;
          const caption = captionOf(words[language], source);
          expect(focus.index).toBe(term);
          expect(caption).toContain(names.cell(focus));
          expectStep(caption, source.updated?.texWithNumbers ?? '');
          const isEnd = cell === phaseSteps(name) - 1 && term === phases[phase].terms(cell) - 1;
          expect(caption.includes('0.123'), caption).toBe(isEnd);
        }
      }
    });
  });

  it('says where in its map the pool found its winner, and that the route leads there', () => {
    const { phases } = timelines.kernel;
    for (const kind of ['pool', 'route']) {
      const phase = phases.findIndex((candidate) => candidate.kind === kind);
      for (const cell of upTo(25)) {
        const place = scenes.kernel.trace.winners['hicnn'][cell];
        const caption = captionOf(words[language], sourceOf('kernel', { size: 'cell', phase, cell }));
        const [row, column] = [Math.floor(place / 10), place % 10];
        expect(caption).toContain(`temphicnn[${place}]`);
        const where = language === 'en' ? `row ${row}, column ${column}` : `行 ${row}，列 ${column}`;
        expect(caption).toContain(where);
        expect(caption).toContain(
          shownNumber(
            sourceOf('kernel', { size: 'cell', phase, cell })
              .explanations.map(({ value }) => value)
              .find((value) => value !== 0) ?? 0,
          ),
        );
      }
    }
  });

  it('says of a pool’s candidates which is the largest so far: the first, where two are equal', () => {
    const phase = timelines.kernel.phases.findIndex(({ kind }) => kind === 'pool');
    const source = sourceOf('kernel', { size: 'multiply', phase, cell: 0, term: 3 });
    const [pooled] = source.explanations;
    const tied: Explanation = {
      ...pooled,
      candidates: (pooled.candidates ?? []).map((candidate, n) => ({
        ...candidate,
        value: n === 0 ? -1 : 2,
      })),
    };
    const caption = captionOf(words[language], { ...source, explanations: [tied] });
    expect(caption).toContain(nameOf((tied.candidates ?? [])[1].ref));
    expect(caption).toContain(nameOf((tied.candidates ?? [])[3].ref));
    expect(caption).not.toContain(nameOf((tied.candidates ?? [])[2].ref));
  });

  it('counts in a phase’s caption what the phase computes', () => {
    const at = (phase: number): string =>
      captionOf(words[language], sourceOf('kernel', { size: 'phase', phase }));
    const numbers = upTo(13).map((phase) =>
      (
        at(phase)
          .replaceAll(/(\d),(\d)/g, '$1$2')
          .match(/(?<![\w.×])\d+(?![\w.×])/g) ?? []
      ).map(Number),
    );
    const [convolution, , , hidden] = numbers;
    expect(convolution).toEqual([100, 25]);
    expect(hidden).toEqual([80, 25]);
    expect(numbers[7]).toEqual([800]); // dE/dw2
    expect(numbers[9]).toEqual([2000]); // dE/dw12
    expect(numbers[12]).toEqual([25, 25]); // dE/dw1cnn
  });

  it.each([
    [
      'kernel',
      [
        [5, 5, 2500, 2, 2, 25, 0, 1],
        [80, 25, 2000, 80, 0, 1],
        [10, 80, 800, 10],
      ],
    ],
    [
      'kernel4',
      [
        [4, 5, 5, 10_000, 4, 2, 2, 100, 0, 1],
        [80, 100, 4, 8000, 80, 0, 1],
        [10, 80, 800, 10],
      ],
    ],
    [
      'fourLayer',
      [
        [1, 25, 196, 4900, 25, 0, 1],
        [2, 80, 25, 2000, 80, 0, 1],
        [10, 80, 800, 10],
      ],
    ],
  ])(
    'counts in a block’s caption what goes in, what comes out and the multiplications: %s',
    (name, expected) => {
      const numbers = blockSteps(name)
        .slice(0, expected.length)
        .map((step) => captionOf(words[language], sourceOf(name, step)).replace('0.432', ''))
        .map((text) => text.replaceAll(/(\d),(\d)/g, '$1$2'))
        .map((text) => (text.match(/(?<![\w.])\d+(?![\w.])/g) ?? []).map(Number));
      for (const [n, found] of numbers.entries())
        expect(found.toSorted(ascending)).toEqual(expected[n].toSorted(ascending));
    },
  );

  it.each([deep, narrow, unpooled])('says of every block of the network $name what it makes', (network) => {
    const timeline = createTimeline(network);
    const captions = upTo(positionCount(timeline, 'block') - 1).map((position) => {
      const frame = frameAt(timeline, stepAt(timeline, 'block', position));
      const source = { ...sourceOf('kernel', { size: 'phase', phase: 0 }), timeline, frame };
      return captionOf(words[language], source);
    });
    for (const [n, block] of timeline.blocks.entries()) {
      expect(captions[n]).toMatch(new RegExp(`\\b${block.output}\\b`));
      expect(captions[captions.length - 1 - n]).toContain(`dE/d${block.weighted.weights}`);
    }
    expect(captions.filter((caption) => /\{\{|undefined|NaN| {2}|[:：]$/.test(caption))).toEqual([]);
  });

  it.each(['cell', 'phase', 'block'] as const)(
    'says at a step of size %s where the maps of several kernels meet, and of one kernel nothing of the kind',
    (size) => {
      const captionAt = (name: NetworkName): string => {
        const phase = timelines[name].phases.findIndex(({ kind }) => kind === 'dense');
        return captionOf(
          words[language],
          sourceOf(name, size === 'cell' ? { size, phase, cell: 3 } : { size, phase }),
        );
      };
      const meeting = (maps: number): RegExp =>
        language === 'en'
          ? new RegExp(`[Hh]ere the ${maps} maps (of \\w+ )?meet`)
          : new RegExp(`${maps} 个特征图在这里汇合`);
      expect(captionAt('kernel4')).toMatch(meeting(4));
      expect(captionAt('kernel2')).toMatch(meeting(2));
      expect(captionAt('kernel')).not.toMatch(/meet|汇合/);
    },
  );

  it('tells no E that is not known', () => {
    for (const name of networkNames)
      for (const step of [...stepsIn(name), ...blockSteps(name)].filter(({ size }) => size !== 'cell')) {
        const source = { ...sourceOf(name, step), error: null, errorAfter: null };
        const { half } = timelines[name].phases[step.phase];
        if (half === 'update' || half === 'backward' || step.size === 'multiply') continue;
        const caption = captionOf(words[language], source);
        expect(caption).not.toMatch(/E =|\{\{|undefined|null| {2}|[:：]$/);
        expect(caption).toMatch(language === 'en' ? /\.$/ : /。$/);
      }
    const update = timelines.kernel.phases.length - 1;
    const updating = { ...sourceOf('kernel', { size: 'phase', phase: update }), errorAfter: null };
    expect(captionOf(words[language], updating)).toContain('0.432');
    expect(captionOf(words[language], updating)).not.toMatch(/0\.123|\bafter\b|更新后/);
  });

  it('is empty before the first trace, but not in the update', () => {
    const source = sourceOf('kernel', { size: 'cell', phase: 0, cell: 0 });
    expect(captionOf(words[language], { ...source, explanations: [] })).toBe('');
  });
});
