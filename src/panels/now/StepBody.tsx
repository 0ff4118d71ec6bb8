import { Fragment, useMemo } from 'react';
import { tensorName, type Ref } from '../../core/index.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { ColorTheme } from '../parts/colorScale.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { pictureOf, type Picture } from './picture.ts';
import { loadSumOverMaps, ProductPicture } from './ProductPicture.tsx';
import { FormulaLine, Result, resultDigits } from './Result.tsx';
import type { StepProps } from './stepProps.ts';
import { stepShown, type StepShown } from './stepShown.ts';

/** A visit begins with sums: the pictures of other steps come when the page can be used. */
const loadSigmoidPicture = () => import('./SigmoidPicture.tsx');
const loadCandidatesPicture = () => import('./CandidatesPicture.tsx');
/** They keep their place while they are waited for, so that the result beside stays where it is. */
const waiting = <div className="product-picture" aria-busy="true" />;
const SigmoidPicture = lazyPart(loadSigmoidPicture, { waiting });
const CandidatesPicture = lazyPart(loadCandidatesPicture, { waiting });

/** Brings those pictures. */
export async function loadPictures(): Promise<void> {
  await Promise.all([loadSigmoidPicture(), loadCandidatesPicture(), loadSumOverMaps()]);
}

export interface StepBodyProps extends StepProps {
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

/** The picture of a step, what comes out and the formula. */
export default function StepBody(props: StepBodyProps) {
  const { network, phase, frame, explanations } = props;
  const picture = useMemo(() => pictureOf(network, explanations), [network, explanations]);
  const shown = useMemo(() => stepShown(phase, frame, explanations), [phase, frame, explanations]);
  return (
    // pictures of two phases are two: one does not turn into the other
    <Fragment key={frame.step.phase}>
      {picture && shown && <PictureOf {...props} picture={picture} shown={shown} />}
      {picture && shown && <Result {...props} picture={picture} shown={shown} />}
      {shown && <FormulaLine network={network} shown={shown} isRushed={props.isRushed} />}
    </Fragment>
  );
}

function PictureOf(props: StepBodyProps & { readonly picture: Picture; readonly shown: StepShown }) {
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
