import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  factorDigits,
  tensorName,
  type Explanation,
  type Network,
  type Ref,
  shownNumber,
} from '../../core/index.ts';
import type { Frame } from '../../timeline/frame.ts';
import type { Phase } from '../../timeline/phases.ts';
import { Formula } from '../parts/Formula.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { ColorTheme } from '../parts/colorScale.ts';
import { CandidatesPicture } from './CandidatesPicture.tsx';
import { pictureOf, type Picture } from './picture.ts';
import { ProductPicture } from './ProductPicture.tsx';
import { useBodySize } from './useBodySize.ts';
import { isTie, leading, sumOfTerms } from '../parts/terms.ts';
import { useNames } from '../parts/useNames.ts';

/** Its axes need more of d3 than the page has to load before it is first used. */
export const loadSquashPicture = () => import('./SquashPicture.tsx');
const SquashPicture = lazyPart(loadSquashPicture);

export interface NowCardProps {
  readonly network: Network;
  readonly phase: Phase;
  readonly frame: Frame;
  readonly caption: string;
  readonly explanations: readonly Explanation[];
  /** The sigmoid of a dense sum. */
  readonly after: Explanation | null;
  /** Drawn instead of the step's product: the update, and a kernel's gradient as stamps. */
  readonly instead: ReactNode;
  /** The choice between several pictures of the step, where there is one. */
  readonly viewChoice: ReactNode;
  /** Steps follow each other too fast to read a formula, or the numbers in cells. */
  readonly isHurried: boolean;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

/** This step's operation, large, with its numbers. */
export function NowCard(props: NowCardProps) {
  const { network, phase, frame, caption, explanations, instead } = props;
  const { t } = useTranslation();
  const body = useBodySize();
  const picture = useMemo(() => pictureOf(network, explanations), [network, explanations]);
  return (
    <section className={`now ${phase.half}`} aria-label={t('now.title')}>
      <header>
        <h2 className="visually-hidden">{t('now.title')}</h2>
        <p className="caption">{caption}</p>
        {props.viewChoice}
        <span className="half">{t(`now.${phase.half}`)}</span>
      </header>
      <div ref={body} className="now-body">
        {instead ?? (
          <>
            {picture && <PictureOf {...props} picture={picture} />}
            {picture && <Result {...props} picture={picture} frame={frame} />}
            {explanations[0] && <FormulaLine explanations={explanations} isHurried={props.isHurried} />}
          </>
        )}
      </div>
    </section>
  );
}

function PictureOf({
  picture,
  frame,
  theme,
  phase,
  isHurried,
  onHover,
}: NowCardProps & { picture: Picture }) {
  const { t } = useTranslation();
  switch (picture.kind) {
    case 'product':
      return (
        <ProductPicture
          picture={picture}
          termsShown={frame.termsShown}
          productsTitle={t(phase.half === 'backward' ? 'now.terms' : 'now.products')}
          ghostText={t('stage.notYet')}
          isHurried={isHurried}
          theme={theme}
          onHover={onHover}
        />
      );
    case 'candidates':
      return (
        <CandidatesPicture
          picture={picture}
          title={t('now.candidates', { count: picture.candidates.length })}
          outcome={tensorName(picture.explanation.ref)}
          theme={theme}
          onHover={onHover}
        />
      );
    case 'squash':
      return <SquashPicture explanation={picture.explanation} />;
  }
}

/** Characters from which on a result is set smaller, so that it fits its column. */
const LONG = 7;

/** What comes out, large, and what is worth saying about it. */
function Result({ picture, frame, after, explanations, phase }: NowCardProps & { picture: Picture }) {
  const { t } = useTranslation();
  const names = useNames();
  const isMany = explanations.length > 1 && picture.kind === 'product';
  const shown = picture.kind === 'candidates' ? picture.explanation : explanations[0];
  const partial =
    picture.kind === 'product' && frame.termsShown !== null && frame.termsShown < picture.terms.length;
  const sum =
    picture.kind === 'product'
      ? sumOfTerms(picture.terms.slice(0, frame.termsShown ?? picture.terms.length))
      : shown.value;
  const digits = after && !partial ? factorDigits(after.terms[0], 'sigmoid') : 3;
  const text = shownNumber(partial ? sum : shown.value, digits);
  return (
    <div className="result">
      {!isMany && (
        <>
          <small>
            {partial
              ? t('now.sumSoFar', { n: frame.termsShown ?? 0, count: shown.terms.length })
              : names.cell(shown.ref)}
          </small>
          <output className={text.length > LONG ? 'big long' : 'big'}>{text}</output>
        </>
      )}
      {after && !partial && (
        <p className="then">
          {t('now.andSigma')} <b>{names.cell(after.ref)}</b> = <b>{shownNumber(after.value)}</b>
        </p>
      )}
      <ul className="remarks">
        {remarks(t, picture, phase).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}

/** The step in symbols, and with its numbers in; where there is room for it. */
function FormulaLine({ explanations, isHurried }: Pick<NowCardProps, 'explanations' | 'isHurried'>) {
  if (isHurried) return <div className="formula-line" />;
  const shown = leading(explanations) ?? explanations[0];
  return (
    <div className="formula-line">
      <Formula tex={shown.tex} />
      {explanations.length === 1 && <Formula tex={shown.texWithNumbers} />}
    </div>
  );
}

type Translate = TFunction<'page'>;

function remarks(t: Translate, picture: Picture, phase: Phase): string[] {
  if (picture.kind === 'candidates') {
    const kept =
      picture.explanation.op === 'max'
        ? t('now.remembers')
        : t('now.remembered', { count: picture.candidates.length - 1 });
    return isTie(picture.candidates) ? [t('now.tie'), kept] : [kept];
  }
  if (picture.kind === 'squash') return [];
  const count = (zero: string): number => picture.terms.filter((term) => term.zero === zero).length;
  const blank = count('blank pixel');
  const flat = count('nearly flat');
  return [
    phase.kind === 'kernelGradient' ? t('now.sameSum') : '',
    phase.kind === 'denseGradient' ? t('now.oneError') : '',
    blank > 0 ? t('now.blankPixels', { count: blank }) : '',
    flat > 0 && flat < picture.terms.length ? t('now.nearlyFlat', { count: flat }) : '',
  ].filter((remark) => remark !== '');
}
