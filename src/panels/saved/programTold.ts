import { networkTitle, type MatchFacts, type NetworkName } from '../../core/index.ts';
import type { Translate } from '../words/translation.ts';
import { PROGRAM_CODE } from './programCode.ts';
import { shownList } from './shownList.ts';

/** What is to be told of weights that the reader's own program saved. */
export interface ProgramTold {
  /** In the list. */
  readonly name: string;
  readonly file: string;
  readonly network: NetworkName;
  /** Whether another network was in use. */
  readonly isOther: boolean;
  /** Whether the stage shows them. */
  readonly isOpen: boolean;
  readonly facts: MatchFacts;
}

/** How the file was read, in sentences: what a reader needs to trust that these are the weights of the program. */
export function programSentences(
  { network, isOther, isOpen, facts }: ProgramTold,
  t: Translate<'views'>,
  language: string,
): string[] {
  const { types, taken, transposed, mapsLast, regrouped, square, zeroBiases, ignored } = facts;
  const title = networkTitle(network, language);
  const list = (names: readonly string[]): string => shownList(names, t);
  const told = (key: FactKey, names: readonly string[]): string[] =>
    names.length > 0 ? [t(`saved.program.${key}`, { names: list(names) })] : [];
  const isExact = types.every((type) => type === PROGRAM_CODE.ownType);
  const isByName = taken.every((each) => each.isByName);
  const pairs = taken.map(({ tensor, from }) => (tensor === from ? tensor : `${tensor} ← ${from}`));
  return [
    ...(isOther && isOpen ? [t('saved.program.other', { network: title })] : []),
    ...(isOpen ? [] : [t('saved.program.notOpen', { network: title })]),
    ...told(isByName ? 'byName' : 'byShape', pairs),
    t(isExact ? 'saved.program.exact' : 'saved.program.widened', {
      ...PROGRAM_CODE,
      types: types.join(', '),
    }),
    ...told('transposed', transposed),
    ...told('mapsLast', mapsLast),
    ...told('regrouped', regrouped),
    ...told(
      'squareTransposed',
      square.filter((each) => transposed.includes(each)),
    ),
    ...told(
      'squareAsHere',
      square.filter((each) => !transposed.includes(each)),
    ),
    ...told('zeroBiases', zeroBiases),
    ...told('ignored', ignored),
  ];
}

type FactKey =
  | 'byName'
  | 'byShape'
  | 'transposed'
  | 'mapsLast'
  | 'regrouped'
  | 'squareTransposed'
  | 'squareAsHere'
  | 'zeroBiases'
  | 'ignored';
