import type { Translate } from '../words/translation.ts';
import type { Names, Question, Ref } from '../../core/index.ts';

type MapQuestion = Extract<Question, { map: unknown }>;

/** What is to be typed or clicked: the number of a cell in a map, or a value. */

/** The map in which the answer lies, or the tensor, where it may lie in any of several maps. */
export function mapName(names: Names, { map }: MapQuestion): string {
  const first = names.map({ tensor: map.tensor, index: map.first, of: 'value' });
  return secondMap(names, map) === null ? first : map.tensor;
}

/** The first cell of the second map, where the answer may lie in any of several. */
function secondMap(names: Names, { tensor, first, cells }: MapQuestion['map']): Ref | null {
  const refs = Array.from({ length: cells }, (_, n): Ref => ({ tensor, index: first + n, of: 'value' }));
  return refs.find((ref) => names.map(ref) !== names.map(refs[0])) ?? null;
}

/** How the cells are numbered among which the answer is. */
export function rangeText(t: Translate<'views'>, names: Names, question: MapQuestion): string {
  const { map } = question;
  const told = { map: mapName(names, question), last: map.cells - 1 };
  const second = secondMap(names, map);
  return second
    ? t('ask.how.rangeOfMaps', { ...told, cell: names.cell(second), first: second.index - map.first })
    : t('ask.how.range', told);
}

/** The number of a cell, where that is not the one in its name: its name counts within a map, the number through all of them. */
export function numberIn(names: Names, { map }: MapQuestion, index: number): number | null {
  return secondMap(names, map) === null ? null : index - map.first;
}

/** The label of the field for a number: which one is wanted. Null where none is. */
export function fieldText(t: Translate<'views'>, names: Names, question: Question): string | null {
  if ('map' in question) return t('ask.cellNumber', { map: mapName(names, question) });
  if (question.kind !== 'delta') return null;
  return question.term === null
    ? t('ask.value', { cell: names.cell(question.ref) })
    : t('ask.termValue', { n: question.term + 1 });
}
