import type { TFunction } from 'i18next';
import { type ChainRule, type ChainStage, type Names, shownNumber, shownCount } from '../../core/index.ts';

type Translate = TFunction<'views'>;

/** A stage in two or three words. */
export function stageLabel(t: Translate, rule: ChainRule, stage: ChainStage): string {
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
export function stageText(t: Translate, rule: ChainRule, stage: ChainStage): string {
  switch (stage.kind) {
    case 'article':
      if (rule.stages.length === 1) return t('formulas.articleWhole');
      return t(rule.met ? 'formulas.articleKernel' : 'formulas.articleDense');
    case 'sum': {
      const { letter, options } = rule.sums[stage.sums - 1];
      const isLast = rule.met !== null && stage.sums === rule.sums.length;
      return t(isLast ? 'formulas.everyLast' : 'formulas.everyText', { letter, count: options.length });
    }
    case 'offset': {
      const { u, v } = rule.met ?? { u: 0, v: 0 };
      return u === 0 && v === 0 ? t('formulas.whichZero') : t('formulas.whichText', { u, v });
    }
  }
}

/** How many products a stage adds up, and to what; the gradient's name where that is what comes out. */
export function stageSum(
  t: Translate,
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
