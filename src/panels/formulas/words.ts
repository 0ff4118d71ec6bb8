import type { Translate } from '../words/translation.ts';
import {
  factorTitle,
  type ChainRule,
  type ChainStage,
  type Names,
  shownNumber,
  shownCount,
} from '../../core/index.ts';
import { sentences } from '../parts/joined.ts';

/** A stage in two or three words. */
export function stageLabel(t: Translate<'views'>, rule: ChainRule, stage: ChainStage): string {
  switch (stage.kind) {
    case 'article':
      return t('formulas.article');
    case 'sum':
      return `+ ${t('formulas.every', { letter: rule.sums[stage.sums - 1].letter })}`;
    case 'offset':
      return `+ ${t('formulas.which')}`;
  }
}

/** The sentence on a stage: what it adds to the source article's formula, and what is still left out. */
export function stageText(t: Translate<'views'>, names: Names, rule: ChainRule, stage: ChainStage): string {
  const { met, stages, sums } = rule;
  switch (stage.kind) {
    case 'article':
      if (stages.length === 1) return t('formulas.articleWhole');
      return sentences(
        t(isGrown(rule) ? 'formulas.articleGrown' : 'formulas.articlePath', { path: pathText(t, rule) }),
        met && articleMet(t, names, rule),
      );
    case 'sum': {
      const { letter, options, through } = sums[stage.sums - 1];
      if (through !== null)
        return t('formulas.everyAdded', { letter, count: options.length, weights: through });
      const isLast = met !== null && stage.sums === sums.length;
      return t(isLast ? 'formulas.everyLast' : 'formulas.everyText', {
        letter,
        count: options.length,
        weight: met ? names.cell({ ...met.cornerRef, of: 'value' }) : '',
      });
    }
    case 'offset': {
      const { u, v } = met ?? { u: 0, v: 0 };
      return u === 0 && v === 0 ? t('formulas.whichZero') : t('formulas.whichText', { u, v });
    }
  }
}

/** Whether the article's network has fewer convolutions than the weight's paths go through. */
export function isGrown({ factors }: ChainRule): boolean {
  return factors.some(({ isAdded }) => isAdded);
}

/** "one m, one j, summed over k": the letters are those that this network's formula sums over. */
function pathText(t: Translate<'views'>, { sums: [outputs, ...others] }: ChainRule): string {
  const fixed = others.map(({ letter }) => t('formulas.one', { letter }));
  const over = outputs ? [t('formulas.summed', { letter: outputs.letter })] : [];
  return [...fixed, ...over].join(t('formulas.comma'));
}

/** Whose gradient the first stages are: that of the weight which met the corner. */
function articleMet(t: Translate<'views'>, names: Names, { ref, factors, met }: ChainRule): string {
  const last = factors[factors.length - 1];
  const letter = /\[(.*)\\to/.exec(last.tex)?.[1] ?? 'i';
  return t('formulas.articleMet', {
    met: `${factorTitle(last.factor)}[${letter}→?]`,
    weight: names.cell({ ...(met?.cornerRef ?? ref), of: 'value' }),
  });
}

/** How many products a stage adds up, and to what; the gradient's name where that is what comes out. */
export function stageSum(
  t: Translate<'views'>,
  names: Names,
  rule: ChainRule,
  stage: ChainStage,
  language: string,
): string {
  const isWhole = stage === rule.stages[rule.stages.length - 1];
  const isCorner = rule.met !== null && !isWhole && stage.sums === rule.sums.length;
  const gradient = isWhole ? rule.ref : isCorner ? rule.met?.cornerRef : undefined;
  const name = gradient ? `${names.cell(gradient)} =` : '';
  const value = shownNumber(stage.value);
  if (stage.paths === 1) return t('formulas.addsOne', { name, value });
  return t('formulas.adds', { shown: shownCount(stage.paths, language), name, value });
}
