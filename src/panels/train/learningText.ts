import type { Translate } from '../words/translation.ts';
import { NEARLY_FLAT, shownNumber, type LearningState } from '../../core/index.ts';

/** What a pass says of whether its network can learn, in a few sentences with its own numbers. */
export function learningSentences(t: Translate<'views'>, state: LearningState, language: string): string {
  const { units, first, isCutOff } = state;
  const { tensor } = first;
  const alike = units
    .filter(({ isAlike }) => isAlike)
    .map(({ tensor: layer, count: all, same }) =>
      t('train.learning.alike', { tensor: layer, count: all, value: shownNumber(same ?? 0) }),
    );
  const told = isCutOff
    ? [t('train.learning.cutOff', { tensor, score: shownNumber(units.at(-1)?.same ?? 0) })]
    : [flatText(t, state), t('train.learning.largest', { tensor, largest: shownNumber(first.largest) })];
  return [...told, ...alike].join(language === 'zh' ? '' : ' ');
}

/** How many sigmoids have next to no slope, layer by layer. */
function flatText(t: Translate<'views'>, { units }: LearningState): string {
  const sum = (of: 'count' | 'flat'): number => units.reduce((all, each) => all + each[of], 0);
  const layers = units.map(({ tensor, flat, count }) => t('train.learning.layer', { tensor, flat, count }));
  return t('train.learning.flat', {
    flat: sum('flat'),
    count: sum('count'),
    limit: shownNumber(NEARLY_FLAT),
    layers: layers.join(t('train.learning.separator')),
  });
}
