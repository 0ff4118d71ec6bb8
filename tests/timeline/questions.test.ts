import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  networks,
  QUESTION_KINDS,
  questionAbout,
  weightTensors,
} from '../../src/core/index.ts';
import { frameAt } from '../../src/timeline/frame.ts';
import { subjectsOf } from '../../src/timeline/questions.ts';
import { createTimeline, stepAt, type Step } from '../../src/timeline/steps.ts';
import { networkNames, randomScene } from '../core/support.ts';
import { timelines } from './support.ts';

const timeline = timelines['kernel'];
const phaseOf = (kind: string, tensor: string): number =>
  timeline.phases.findIndex((phase) => phase.kind === kind && phase.tensor === tensor);

describe('what may be asked at a step', () => {
  it('of one cell is what it comes to, and its terms', () => {
    const phase = phaseOf('kernelGradient', 'w1cnn');
    const ref = { tensor: 'w1cnn', index: 7, of: 'gradient' };
    expect(subjectsOf(timeline, { size: 'cell', phase, cell: 7 })).toEqual([
      [
        { ref, part: 'result' },
        { ref, part: 'terms' },
      ],
    ]);
  });

  it('of one multiplication is that term, and at the last also what the terms come to', () => {
    const phase = phaseOf('pool', 'hicnn');
    const ref = { tensor: 'hicnn', index: 3, of: 'value' };
    const at = (term: number): Step => ({ size: 'multiply', phase, cell: 3, term });
    expect(subjectsOf(timeline, at(0))).toEqual([[{ ref, part: 0 }]]);
    expect(subjectsOf(timeline, at(3))).toEqual([
      [
        { ref, part: 3 },
        { ref, part: 'result' },
      ],
    ]);
  });

  it('of one cell of many is that cell alone', () => {
    const step: Step = { size: 'multiply', phase: phaseOf('update', 'w1cnn'), cell: 0, term: 4 };
    const [subjects] = subjectsOf(timeline, step);
    expect(subjects.map(({ ref }) => ref)).toEqual([
      frameAt(timeline, step).focus,
      frameAt(timeline, step).focus,
    ]);
  });

  it('of a phase is each of its cells, and of the update each weight of the network', () => {
    const counts = timeline.phases.map(
      (_, phase) => subjectsOf(timeline, { size: 'phase', phase })[0].length,
    );
    expect(counts[phaseOf('route', 'temphicnn')]).toBe(2 * 100);
    expect(counts.at(-1)).toBe(2 * 2825);
  });

  it('of a block are its phases, each for itself', () => {
    const groups = subjectsOf(timeline, { size: 'block', phase: phaseOf('sigmoid', 'hocnn') });
    expect(groups.map(([{ ref }]) => ref.tensor)).toEqual(['temphicnn', 'hicnn', 'hocnn']);
  });
});

describe.each(networkNames)('a pass of the network %s, asked about', (name) => {
  const { network, weights, trace } = randomScene(name, 4);
  const asked = { network, trace, explain: createExplainer(network, weights, trace) };
  const own = createTimeline(networks[name]);

  it('has a question of every kind that its layers allow', () => {
    const kinds = new Set<string>();
    for (const phase of own.phases.keys()) {
      const subjects = subjectsOf(own, { size: 'phase', phase });
      for (const kind of QUESTION_KINDS.filter((each) => !kinds.has(each)))
        if (questionAbout(asked, subjects, 5, [kind])) kinds.add(kind);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['metPixel', 'delta', 'descent', 'zeroFactor']));
    if (own.phases.some(({ kind }) => kind === 'pool'))
      expect([...kinds]).toEqual(expect.arrayContaining(['winner', 'errorRoute']));
  });

  it('asks only about cells that the step computes', () => {
    const last = own.starts.cell[own.phases.length];
    for (let position = 0; position < last; position += Math.ceil(last / 60)) {
      const step = stepAt(own, 'cell', position);
      const question = questionAbout(asked, subjectsOf(own, step), position);
      if (!question) continue;
      const { group } = frameAt(own, step);
      expect(group).toContainEqual(question.ref);
    }
  });

  it('asks about each weight at its update', () => {
    const update = own.phases.length - 1;
    weightTensors(network).forEach(({ name: tensor }, cell) => {
      const question = questionAbout(asked, subjectsOf(own, { size: 'cell', phase: update, cell }), 1);
      expect(question).toMatchObject({ kind: 'descent', ref: { tensor, of: 'value' } });
    });
  });
});
