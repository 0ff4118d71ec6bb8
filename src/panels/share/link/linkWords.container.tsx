import { namesOf, networks, networkTitle, shownCount, shownNumber } from '../../../core/index.ts';
import type { Linked } from '../../../store/link/linked.ts';
import { timelineFor } from '../../../store/pass/frames.ts';
import { positionCount } from '../../../timeline/steps.ts';
import { CHAPTERS } from '../../../store/lesson/chapters.ts';
import type { Translate } from '../../words/translation.ts';

/** What a link opens, a sentence a part: read off the link itself, so that it says what is in it. */
export function linkWords(linked: Linked, t: Translate<'views'>, page: Translate<'page'>): string[] {
  const { language } = linked;
  const { moment, planted, chapter, pins, fronts, whatIf } = linked;
  const { network, weightsChoice, stepSize, position, sideBySide, beside, weightView } = moment;
  const name = namesOf(networks[network]).cell(moment.selected);
  const count = positionCount(timelineFor(network), stepSize);
  const counted = (key: 'shareLink.pins' | 'shareLink.fronts', of: number): string[] =>
    of > 0 ? [t(key, { count: of })] : [];
  return [
    t('shareLink.network', {
      network: networkTitle(network, language),
      weights: page(`header.${weightsChoice}`),
    }),
    ...(sideBySide && beside !== null
      ? [t('shareLink.beside', { network: networkTitle(beside, language) })]
      : []),
    digitWords(linked, t),
    t('shareLink.step', {
      n: shownCount(position + 1, language),
      count: shownCount(count, language),
      size: page(`transport.${stepSize}`),
    }),
    t('shareLink.cell', { name }),
    ...(whatIf === null ? [] : [t('shareLink.whatIf', { value: shownNumber(whatIf) })]),
    ...counted('shareLink.pins', pins.length),
    ...counted('shareLink.fronts', fronts.length),
    t('shareLink.view', {
      view: page(`weightView.${weightView}`),
      tab: page(`sideTabs.${linked.sideTab}`),
    }),
    ...(chapter === null ? [] : [t('shareLink.chapter', { number: CHAPTERS.indexOf(chapter) + 1 })]),
    ...(planted ? [t('bug' in planted ? 'shareLink.bug' : 'shareLink.hiddenBug')] : []),
    t('shareLink.settings'),
  ];
}

function digitWords({ moment: { source, target, typedTarget } }: Linked, t: Translate<'views'>): string {
  const wanted = typedTarget
    ? t('shareLink.typedTarget')
    : target === null
      ? t('shareLink.noTarget')
      : t('shareLink.target', { digit: target });
  switch (source.kind) {
    case 'sample':
      return t('shareLink.sample', { number: source.id + 1, wanted });
    case 'drawing':
      return t('shareLink.drawing', { count: source.strokes.length, wanted });
    case 'digit':
    case 'pixels':
      return t('shareLink.pixels', { side: Math.sqrt(source.pixels.length), wanted });
  }
}
