/** What the tests of questions share: passes to ask about, and all that is asked of them. */

import { readFileSync } from 'node:fs';
import {
  cellCount,
  createExplainer,
  fitImage,
  networks,
  parseWeights,
  QUESTION_KINDS,
  questionsAt,
  type Answer,
  type Asked,
  type Candidate,
  type Explanation,
  type Question,
  type QuestionKind,
  type Ref,
  type Subject,
  type Weights,
  createWeights,
} from '../../../src/core/index.ts';
import type { Reply } from '../../../src/core/questions/answer.ts';
import { sampleLabel, samplePixels } from '../../../src/store/input/samples.ts';
import { deep, narrow, unpooled } from '../otherNetworks.ts';
import { everyRef, networkNames, randomScene, sceneOf, shippedNames, type Scene } from '../support.ts';

export interface AskedScene extends Scene {
  readonly name: string;
  readonly asked: Asked;
}

function withQuestions(name: string, scene: Scene): AskedScene {
  const explainer = createExplainer(scene.network, scene.weights, scene.trace);
  const explained = new Map<string, Explanation>();
  const explain = (ref: Ref): Explanation => {
    const key = `${ref.of} ${ref.tensor} ${ref.index}`;
    const found = explained.get(key) ?? explainer(ref);
    explained.set(key, found);
    return found;
  };
  return { ...scene, name, asked: { network: scene.network, trace: scene.trace, explain } };
}

function shippedWeights(network: string, kind: string): Weights {
  const url = new URL(`../../../public/weights/${network}-${kind}.json`, import.meta.url);
  const file = parseWeights(readFileSync(url, 'utf8'));
  if ('error' in file) throw new Error(file.error);
  return file.weights;
}

/** A real digit. */
export function digitScene(name: string, kind: 'oneEpoch' | 'trained', sample: number): AskedScene {
  const network = networks[name];
  const x = fitImage(network, samplePixels(sample));
  return withQuestions(
    `${name}, ${kind}, sample ${sample}`,
    sceneOf(network, shippedWeights(name, kind), x, sampleLabel(sample)),
  );
}

/** Random weights and a random image. */
export function madeScene(name: string, seed: number, ink = 0.4, size = 1): AskedScene {
  return withQuestions(`${name}, seed ${seed}`, randomScene(name, seed, ink, size));
}

let scenes: readonly AskedScene[] | undefined;

/** Every network, the tests' own ones too, with weights from random to trained, on several digits. Made once. */
export function manyScenes(): readonly AskedScene[] {
  return (scenes ??= makeScenes());
}

function makeScenes(): AskedScene[] {
  const own = [deep, narrow, unpooled].map((network) => {
    const x = Float64Array.from({ length: 120 }, (_, n) => (n % 3 === 0 ? 0 : (n % 7) / 7));
    return withQuestions(network.name, sceneOf(network, createWeights(network, 3), x, 4));
  });
  return [
    ...networkNames.map((name) => madeScene(name, 2)),
    ...['kernel', 'small'].map((name) => madeScene(name, 9, 0.2, 3)),
    ...shippedNames.flatMap((name) => [digitScene(name, 'oneEpoch', 0), digitScene(name, 'trained', 12)]),
    ...own,
  ];
}

/** Subjects from all over a network: some cells of every tensor, of each what it comes to and two of its terms. */
export function someSubjects({ network }: Scene, most = 8): Subject[] {
  return network.tensors.flatMap((tensor) => {
    const cells = cellCount(tensor);
    const apart = Math.max(1, Math.floor(cells / most));
    const ofs = tensor.role === 'target' ? (['value'] as const) : (['value', 'gradient'] as const);
    return Array.from({ length: Math.ceil(cells / apart) }, (_, n) => n * apart).flatMap((index) =>
      ofs.flatMap((of): Subject[] => {
        const ref = { tensor: tensor.name, index, of };
        return (['result', index % 7, 3 + (index % 11)] as const).map((part) => ({ ref, part }));
      }),
    );
  });
}

/** All cells of a network, tensor by tensor, as a pass shows them. */
export function everySubject({ network }: Scene): Subject[][] {
  const groups = new Map<string, Subject[]>();
  for (const ref of everyRef(network)) {
    const group = groups.get(`${ref.of} ${ref.tensor}`) ?? [];
    group.push({ ref, part: 'result' }, { ref, part: 'terms' });
    groups.set(`${ref.of} ${ref.tensor}`, group);
  }
  return [...groups.values()];
}

/** Questions of every kind. */
export function allQuestions(scene: AskedScene): Question[] {
  return QUESTION_KINDS.flatMap((kind) => questionsOf(scene, kind));
}

const known = new Map<string, readonly Question[]>();

/** The questions of one kind, with its own type; asked again, the same. `most`: as someSubjects has it. */
export function questionsOf<Kind extends QuestionKind>(
  scene: AskedScene,
  kind: Kind,
  most?: number,
): Extract<Question, { kind: Kind }>[] {
  const key = `${scene.name} ${kind} ${most}`;
  const found =
    known.get(key) ??
    someSubjects(scene, most).flatMap((subject) => questionsAt(scene.asked, subject, [kind]));
  known.set(key, found);
  return found.filter((question): question is Extract<Question, { kind: Kind }> => question.kind === kind);
}

/** Whether the winner of a window leads by a tenth of what lies between its largest and its smallest. */
export function isPlain(candidates: readonly Pick<Candidate, 'value'>[]): boolean {
  const sorted = candidates.map(({ value }) => value).sort((a, b) => b - a);
  const lead = sorted[0] - sorted[1];
  return lead > 0 && lead >= 0.1 * (sorted[0] - sorted[sorted.length - 1]);
}

/** What somebody does who answers so. */
export function answerFor(question: Question, reply: Reply): Answer {
  switch (reply.by) {
    case 'choice':
      return { kind: 'choice', choice: reply.choice };
    case 'number':
      return { kind: 'text', text: String(reply.value) };
    case 'cell': {
      if (!('map' in question)) throw new Error('expected a question about cells');
      const { tensor, first } = question.map;
      return reply.isTyped
        ? { kind: 'text', text: String(reply.index - first) }
        : { kind: 'cell', ref: { tensor, index: reply.index } };
    }
  }
}
