import type { Translate } from '../../src/panels/words/translation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cellCount,
  createExplainer,
  createWeights,
  explainUpdate,
  imageOf,
  isConvolution,
  namesOf,
  networks,
  shownNumber,
  type Explanation,
  type Network,
  type NetworkName,
} from '../../src/core/index.ts';
import { texNumber } from '../../src/core/explain/number.ts';
import { texCell, texRef } from '../../src/core/explain/tex.ts';
import { captionOf } from '../../src/panels/caption.ts';
import { formulasOf, stepShown, type StepShown } from '../../src/panels/now/stepShown.ts';
import { frameAt, isWhole, type Frame } from '../../src/timeline/frame.ts';
import { highlightsOf } from '../../src/timeline/highlights.ts';
import { mapKey, senderTo } from '../../src/timeline/phases.ts';
import { createTimeline } from '../../src/timeline/steps.ts';
import { canPlant, plantBug, PLANTED_BUGS } from '../../src/planted/plantedBugs.ts';
import { networkNames, everyScene, hasKernel, randomImage, sceneOf } from '../core/support.ts';
import { timelines } from '../timeline/support.ts';
import { wordsIn } from './words.ts';

const languages = ['en', 'zh'] as const;
const words = {} as Record<(typeof languages)[number], Translate>;
beforeAll(() => {
  for (const language of languages) words[language] = wordsIn(language);
});

const scenes = everyScene(7);

/** All that one multiply step shows, in both languages. */
interface Seen {
  readonly what: string;
  readonly frame: Frame;
  readonly isLast: boolean;
  readonly shown: StepShown;
  readonly formulas: readonly string[];
  readonly captions: readonly string[];
}

const looked = new Map<NetworkName, readonly Seen[]>();

/** A few multiply steps of each phase before the update: first, middle and last ones. Several tests look at them. */
function stepsOf(name: NetworkName): readonly Seen[] {
  const seen = looked.get(name) ?? [...lookAt(name)];
  looked.set(name, seen);
  return seen;
}

function* lookAt(name: NetworkName): Iterable<Seen> {
  const timeline = timelines[name];
  const { network, weights, trace } = scenes[name];
  const explain = createExplainer(network, weights, trace);
  for (const [n, phase] of timeline.phases.entries()) {
    if (phase.half === 'update') continue;
    for (const cell of new Set([0, Math.floor(phase.steps / 2), phase.steps - 1])) {
      const last = phase.terms(cell) - 1;
      for (const term of new Set([0, Math.min(1, last), Math.floor(last / 2), Math.max(last - 1, 0), last])) {
        const step = { size: 'multiply', phase: n, cell, term } as const;
        const frame = frameAt(timeline, step);
        const explanations = frame.group.map(explain);
        const shown = stepShown(phase, frame, explanations);
        if (!shown) throw new Error('expected something to show');
        const after =
          phase.kind === 'dense'
            ? explain({ ...frame.focus, tensor: phase.computes[1].replace('value:', '') })
            : null;
        const source = { timeline, frame, explanations, after, updated: null, error: 0.4, errorAfter: null };
        const captions = languages.map((language) =>
          captionOf(words[language], { ...source, learningRate: 0.1, isPlanted: false }),
        );
        const what = `${name} ${JSON.stringify(step)} ${captions[0]}`;
        yield {
          what,
          frame,
          isLast: isWhole(phase, step),
          shown,
          formulas: formulasOf(network, shown),
          captions,
        };
      }
    }
  }
}

/** What lights up, as the store asks for it: of many cells the one whose turn it is. */
function focusOf({ frame, shown }: Seen): string[] {
  const marks = highlightsOf([shown.explanation], frame.group.length > 1 ? null : frame.termsShown);
  return Object.entries(marks).flatMap(([key, cells]) =>
    Array.from(cells ?? []).flatMap(([index, mark]) => (mark === 'focus' ? [`${key}[${index}]`] : [])),
  );
}

describe.each(networkNames)('a multiply step of the %s network', (name) => {
  const { network } = scenes[name];
  const names = namesOf(network);

  it('names one cell: in the caption, the formula and the marks', () => {
    for (const seen of stepsOf(name)) {
      const { ref } = seen.shown.explanation;
      expect(seen.frame.focus, seen.what).toEqual(ref);
      for (const caption of seen.captions) expect(caption, seen.what).toContain(names.cell(ref));
      if (seen.shown.kind !== 'comparison')
        expect(seen.formulas[0].startsWith(`${texRef(ref, network)}=`), seen.what).toBe(true);
      expect(focusOf(seen), seen.what).toEqual([`${mapKey(ref)}[${ref.index}]`]);
    }
  });

  it('says of a sum only how far it has come, until its last term', () => {
    for (const seen of stepsOf(name)) {
      const { shown, isLast, formulas } = seen;
      if (shown.kind === 'cell') {
        const { op, value, terms } = shown.explanation;
        if (op === 'sum' && terms.length > 1) expect(isLast, seen.what).toBe(true);
        expect(formulas[1].endsWith(`=${texNumber(value)}`), seen.what).toBe(true);
      }
      if (shown.kind !== 'sum') continue;
      expect(isLast, seen.what).toBe(false);
      const { terms, ref } = shown.explanation;
      const sum = terms.slice(0, shown.seen).reduce((total, term) => total + term.value, 0);
      expect(formulas[1].endsWith(`=${texNumber(sum)}`), seen.what).toBe(true);
      expect(formulas[1].startsWith(texRef(ref, network)), seen.what).toBe(false);
      for (const caption of seen.captions) {
        expect(caption, seen.what).toContain(shownNumber(sum));
        for (const later of terms.slice(shown.seen)) expect(caption).not.toContain(names.term(later));
        expect(caption, seen.what).not.toContain(`${names.cell(ref)} = `);
      }
    }
  });

  it('says of a comparison neither what it has not looked at nor what will come out', () => {
    let comparisons = 0;
    for (const seen of stepsOf(name)) {
      if (seen.shown.kind !== 'comparison') continue;
      comparisons += 1;
      const { explanation, seen: candidates, largest } = seen.shown;
      expect(candidates).toHaveLength(seen.frame.termsShown ?? 0);
      expect(largest.value).toBe(Math.max(...candidates.map(({ value }) => value)));
      const later = (explanation.candidates ?? []).slice(candidates.length);
      for (const { ref } of later) {
        for (const caption of seen.captions) expect(caption, seen.what).not.toContain(names.cell(ref));
        expect(seen.formulas[0], seen.what).not.toContain(texCell(ref.tensor, ref.index));
      }
      const name = names.cell(explanation.ref);
      // not part of another name: hicnn stands in temphicnn
      for (const caption of seen.captions) expect(` ${caption}`).not.toContain(` ${name} = `);
      expect(seen.formulas[1].endsWith(`=${texNumber(largest.value)}`), seen.what).toBe(true);
    }
    expect(comparisons > 0).toBe(hasKernel(name));
  });

  it('compares nothing on the way back: each place gets the error or 0', () => {
    for (const seen of stepsOf(name)) {
      const { explanation } = seen.shown;
      if (explanation.op !== 'route') continue;
      const won = (explanation.candidates ?? []).find((candidate) => candidate.won)?.ref.index;
      const error = explanation.terms[0].factors[0];
      expect(explanation.value).toBe(explanation.ref.index === won ? error.value : 0);
      for (const caption of seen.captions) {
        expect(caption).not.toMatch(/so far|目前/);
        expect(caption).toContain(shownNumber(explanation.value));
      }
    }
  });
});

const CELLS = 4;

/** A network, right or broken, with a pass of it to speak of. */
function talker(network: Network) {
  const image = randomImage(5, 0.3, cellCount(imageOf(network)));
  const { weights, trace } = sceneOf(network, createWeights(network, 3), image, 4);
  const timeline = createTimeline(network);
  return { timeline, explain: createExplainer(network, weights, trace) };
}

/** What is said of every multiply step of some cells of a phase that sums errors. */
function* saidOf(
  { timeline, explain }: ReturnType<typeof talker>,
  phase: number,
  isPlanted: boolean,
): Iterable<readonly string[]> {
  const { steps, terms } = timeline.phases[phase];
  for (let cell = 0; cell < steps; cell += Math.ceil(steps / CELLS))
    for (let term = 0, known: Explanation[] | null = null; term < terms(cell); term += 1) {
      const frame = frameAt(timeline, { size: 'multiply', phase, cell, term });
      const explanations = (known ??= frame.group.map(explain));
      const given = {
        after: null,
        updated: null,
        error: 0.4,
        errorAfter: null,
        learningRate: 0.1,
        isPlanted,
      };
      yield languages.map((language) =>
        captionOf(words[language], { timeline, frame, explanations, ...given }),
      );
    }
}

describe.each(networkNames)('the errors that the %s network adds up', (name) => {
  const right = networks[name];
  const planted = PLANTED_BUGS.filter((bug) => canPlant(right, bug)).map((bug) => plantBug(right, bug));

  it('have a caption of its own for each multiply step, planted bugs or not', () => {
    for (const network of [right, ...planted]) {
      const of = talker(network);
      for (const [phase, { kind }] of of.timeline.phases.entries()) {
        if (kind !== 'delta') continue;
        let before: readonly string[] = [];
        for (const captions of saidOf(of, phase, network !== right)) {
          for (const [n, caption] of captions.entries()) {
            if (/undefined|NaN|\{\{|^$/.test(caption) || caption === before[n])
              expect.fail(`no caption of its own: ${caption}`);
          }
          before = captions;
        }
      }
    }
  });
});

it('an error that went elsewhere is named, with the cell that it could have come to, and adds nothing', () => {
  const network = networks['twoConvolutions'];
  const of = talker(network);
  const phase = of.timeline.phases.findIndex(
    ({ kind, tensor }) => kind === 'delta' && isConvolution(senderTo(network, tensor)),
  );
  const said = [...saidOf(of, phase, false)].map(([english]) => english);
  expect(said.filter((caption) => caption.includes('so it adds nothing')).length).toBeGreaterThan(10);
  expect(said.find((caption) => caption.includes('so it adds nothing'))).toMatch(
    /^Error \d+ of \d+: dE\/dhicnn2\[\d+\]\[\d+\] went to a cell that was not made from hocnn\[\d+\]\[\d+\], so it adds nothing\. The sum so far, for dE\/dhicnn\[/,
  );
});

describe.each(networkNames)('the update of the %s network', (name) => {
  it('names the weight whose turn it is, in the caption as on the map', () => {
    const timeline = timelines[name];
    const { network, weights, trace } = scenes[name];
    const phase = timeline.phases.length - 1;
    for (const cell of [0, 1, 2]) {
      for (const term of [0, 12, timeline.phases[phase].terms(cell) - 1]) {
        const frame = frameAt(timeline, { size: 'multiply', phase, cell, term });
        const updated: Explanation = explainUpdate(network, weights, trace, frame.focus, 0.1);
        const source = { timeline, frame, explanations: [], after: null, updated, error: 0.4 };
        const caption = captionOf(words.en, {
          ...source,
          errorAfter: null,
          learningRate: 0.1,
          isPlanted: false,
        });
        expect(caption).toContain(namesOf(network).cell(frame.focus));
        expect(caption).toContain('0.4 before');
        const marks = highlightsOf([updated]);
        expect(marks[mapKey(frame.focus)]?.get(term)).toBe('focus');
      }
    }
  });
});
