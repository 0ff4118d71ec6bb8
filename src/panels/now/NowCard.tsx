import { Fragment, useMemo, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { tensorName, type Ref } from '../../core/index.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { ColorTheme } from '../parts/colorScale.ts';
import { pictureOf, type Picture } from './picture.ts';
import { ProductPicture } from './ProductPicture.tsx';
import { FormulaLine, Result, resultDigits } from './Result.tsx';
import type { StepProps } from './stepProps.ts';
import { stepShown, type StepShown } from './stepShown.ts';
import { useBodySize } from './useBodySize.ts';
import './now.css';

/** A visit begins with sums: the pictures of other steps come when the page can be used. */
export const loadSigmoidPicture = () => import('./SigmoidPicture.tsx');
export const loadCandidatesPicture = () => import('./CandidatesPicture.tsx');
/** They keep their place while they are waited for, so that the result beside stays where it is. */
const waiting = <div className="product-picture" aria-busy="true" />;
const SigmoidPicture = lazyPart(loadSigmoidPicture, { waiting });
const CandidatesPicture = lazyPart(loadCandidatesPicture, { waiting });

export interface NowCardProps extends StepProps {
  readonly caption: string;
  /** Drawn instead of the step's product: the update, and a kernel's gradient as stamps. */
  readonly instead: ReactNode;
  /** The choice between several pictures of the step, where there is one. */
  readonly viewChoice: ReactNode;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

/** This step's operation, large, with its numbers. */
export function NowCard(props: NowCardProps) {
  const { network, phase, frame, caption, explanations, instead } = props;
  const { t } = useTranslation();
  const body = useBodySize();
  const picture = useMemo(() => pictureOf(network, explanations), [network, explanations]);
  const shown = useMemo(() => stepShown(phase, frame, explanations), [phase, frame, explanations]);
  return (
    <section className={`now-card ${phase.half}`} aria-label={t('now.title')}>
      <header>
        <h2 className="visually-hidden">{t('now.title')}</h2>
        <p className="caption">{caption}</p>
        {props.viewChoice}
        <span className="half">{t(`now.${phase.half}`)}</span>
      </header>
      <div ref={body} className="now-body">
        {instead ?? (
          // pictures of two phases are two: one does not turn into the other
          <Fragment key={frame.step.phase}>
            {picture && shown && <PictureOf {...props} picture={picture} shown={shown} />}
            {picture && shown && <Result {...props} picture={picture} shown={shown} />}
            {shown && <FormulaLine network={network} shown={shown} isRushed={props.isRushed} />}
          </Fragment>
        )}
      </div>
    </section>
  );
}

function PictureOf(props: NowCardProps & { readonly picture: Picture; readonly shown: StepShown }) {
  const { picture, frame, theme, phase, isRushed, onHover } = props;
  const { t } = useTranslation();
  switch (picture.kind) {
    case 'product':
      return (
        <ProductPicture
          picture={picture}
          termsShown={frame.termsShown}
          productsTitle={t(phase.half === 'backward' ? 'now.terms' : 'now.products')}
          ghostText={t('stage.notYet')}
          isRushed={isRushed}
          digits={resultDigits(props.after, props.shown)}
          theme={theme}
          onHover={onHover}
        />
      );
    case 'candidates':
      return (
        <CandidatesPicture
          picture={picture}
          seen={frame.termsShown}
          ghostText={t('stage.notYet')}
          title={t('now.candidates', { count: picture.candidates.length })}
          outcome={tensorName(picture.explanation.ref)}
          theme={theme}
          onHover={onHover}
        />
      );
    case 'sigmoid':
      return <SigmoidPicture explanation={picture.explanation} />;
  }
}
