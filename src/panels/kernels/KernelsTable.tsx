import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { networks, networkTitle, shownCount, shownNumber, shownPercent } from '../../core/index.ts';
import { ShapePicture } from '../networkList/ShapePicture.tsx';
import { deeperThanOne, verdictOf, type Measured } from './measured.ts';

/** Percent: what Wilson's intervals in the weights files were made for. */
const LEVEL = 95;

/** The networks by what they cost and what they answer rightly, and what follows from it. */
export function KernelsTable({ all }: { readonly all: readonly Measured[] }) {
  const { t, language } = useTranslation('views');
  const of = all.find(({ accuracy }) => accuracy)?.accuracy?.of ?? 0;
  return (
    <>
      <div className="scrolling">
        <table aria-label={t('kernels.table')}>
          <thead>
            <tr>
              <th scope="col">{t('kernels.network')}</th>
              <th scope="col">{t('kernels.accuracy')}</th>
              <th scope="col">{t('kernels.interval', { level: LEVEL })}</th>
              <th scope="col">{t('kernels.weights')}</th>
              <th scope="col">{t('kernels.multiplications')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ name, accuracy, weights, multiplications }) => (
              <tr key={name}>
                <th scope="row">
                  <ShapePicture network={networks[name]} /> {networkTitle(name, language)}
                </th>
                <td>{accuracy ? shownPercent(accuracy.validation, language) : t('kernels.none')}</td>
                <td>
                  {accuracy?.interval
                    ? accuracy.interval.map((end) => shownPercent(end, language)).join(' – ')
                    : ''}
                </td>
                <td>{shownCount(weights, language)}</td>
                <td>{shownCount(multiplications, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {verdictSentences(t, language, all).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="kernels-note">{t('kernels.meaning', { level: LEVEL, of: shownCount(of, language) })}</p>
    </>
  );
}

/** Whether kernels win or lose, as the figures have it; nothing where they say nothing. */
export function verdictSentences(
  t: Translate<'views'>,
  language: string,
  all: readonly Measured[],
): string[] {
  return [...againstNoKernel(t, language, all), ...againstOneConvolution(t, language, all)];
}

/** Times as many, with two digits: `2`, `8`, `1.6`. */
const times = (more: number, fewer: number): string => shownNumber(more / fewer, 2);

function againstOneConvolution(t: Translate<'views'>, language: string, all: readonly Measured[]): string[] {
  return deeperThanOne(all).map(({ deeper, other, isUnsure }) => {
    const [own, theirs] = [deeper, other].map(({ name, accuracy }) => ({
      name: networkTitle(name, language),
      share: shownPercent(accuracy?.validation ?? 0, language),
    }));
    return t(isUnsure ? 'kernels.deeperUnsure' : 'kernels.deeper', {
      name: own.name,
      share: own.share,
      other: theirs.name,
      otherShare: theirs.share,
      weights: times(deeper.weights, other.weights),
      multiplications: times(deeper.multiplications, other.multiplications),
    });
  });
}

function againstNoKernel(t: Translate<'views'>, language: string, all: readonly Measured[]): string[] {
  const verdict = verdictOf(all);
  if (!verdict) return [];
  const shown = ({ accuracy }: Measured): string => shownPercent(accuracy?.validation ?? 0, language);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const names = (group: readonly Measured[], hasShare = true): string =>
    listed.format(
      group.map((each) => {
        const name = networkTitle(each.name, language);
        return hasShare ? t('kernels.named', { name, share: shown(each) }) : name;
      }),
    );
  const against = { other: networkTitle(verdict.against.name, language), share: shown(verdict.against) };
  const said: string[] = [];
  if (verdict.fewer.length > 0) said.push(t('kernels.fewer', { names: names(verdict.fewer), ...against }));
  if (verdict.same.length > 0) said.push(t('kernels.same', { names: names(verdict.same), ...against }));
  if (verdict.more.length > 0) said.push(t('kernels.more', { names: names(verdict.more), ...against }));
  if (verdict.unsure.length > 0)
    said.push(t('kernels.unsure', { names: names(verdict.unsure, false), other: against.other }));
  return said;
}
