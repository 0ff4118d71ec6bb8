import type { Question, Ref } from '../../core/index.ts';
import { refsOf, type Highlights, type Mark } from '../../timeline/highlights.ts';
import { mapKey, type MapKey } from '../../timeline/phases.ts';

/** The cells that a question names light up, and nothing else does. */
export function litBy(question: Question): Highlights {
  const lit: Partial<Record<MapKey, Map<number, Mark>>> = {};
  for (const ref of namedBy(question))
    (lit[mapKey(ref)] ??= new Map<number, Mark>()).set(ref.index, 'source');
  return lit;
}

/** The cells that a question names. None of them is the answer, but for those that it offers all alike. */
export function namedBy(question: Question): readonly Ref[] {
  switch (question.kind) {
    case 'winner':
      return question.candidates.map(({ ref }) => ref);
    case 'errorRoute':
      return [question.error.ref, ...question.candidates.map(({ ref }) => ref)];
    case 'metPixel':
      return [question.weight, question.cell, ...question.window];
    case 'delta':
      return question.given.map(({ ref }) => ref);
    case 'descent':
      return [question.ref, { ...question.ref, of: 'gradient' }];
    case 'zeroFactor':
      return question.choices.flatMap(({ factor }) => (factor ? refsOf(factor) : []));
  }
}
