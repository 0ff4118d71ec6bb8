import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { tensorName, type Explanation } from '../../core/index.ts';
import CandidatesPicture from '../now/CandidatesPicture.tsx';
import { pictureOf, type Picture } from '../now/picture.ts';
import { ProductOfGrids } from '../now/ProductPicture.tsx';
import { FormulaLine, Result, resultDigits } from '../now/Result.tsx';
import SigmoidPicture from '../now/SigmoidPicture.tsx';
import type { StepProps } from '../now/stepProps.ts';
import { stepShown, type StepShown } from '../now/stepShown.ts';
import SumOverMaps from '../now/SumOverMaps.tsx';
import { UpdatePicture } from '../now/UpdatePicture.tsx';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import '../now/now.css';
import '../now/update.css';

export interface StepOnPaperProps {
  readonly source: TracedSource;
  readonly step: StepProps;
  /** Of descent. */
  readonly rate: number;
  /** The update of one weight; null in other steps. */
  readonly update: Explanation | null;
}

const nothing = (): void => undefined;

/** The step's operation with its numbers and its formula, as on its card, without what is pressed. */
export function StepOnPaper({ source, step, rate, update }: StepOnPaperProps) {
  const { network, phase, frame, explanations } = step;
  const picture = useMemo(() => pictureOf(network, explanations), [network, explanations]);
  const shown = useMemo(() => stepShown(phase, frame, explanations), [phase, frame, explanations]);
  return (
    <section className={`now-card ${phase.half}`}>
      <div className="now-body tall">
        {update ? (
          <Update source={source} rate={rate} update={update} />
        ) : (
          picture &&
          shown && (
            <>
              <PictureOf step={step} picture={picture} shown={shown} />
              <Result {...step} picture={picture} shown={shown} />
              <FormulaLine network={network} shown={shown} isRushed={false} />
            </>
          )
        )}
      </div>
    </section>
  );
}

interface PictureProps {
  readonly step: StepProps;
  readonly picture: Picture;
  readonly shown: StepShown;
}

function PictureOf({ step, picture, shown }: PictureProps) {
  const { frame, phase, after } = step;
  const { t } = useTranslation();
  const common = { ghostText: t('stage.notYet'), theme: 'light', onHover: nothing } as const;
  switch (picture.kind) {
    case 'product': {
      const props = {
        ...common,
        picture,
        termsShown: frame.termsShown,
        productsTitle: t(phase.half === 'backward' ? 'now.terms' : 'now.products'),
        isRushed: false,
        digits: resultDigits(after, shown),
      };
      return picture.resultTitle === null && picture.maps ? (
        <SumOverMaps {...props} maps={picture.maps} />
      ) : (
        <ProductOfGrids {...props} />
      );
    }
    case 'candidates':
      return (
        <CandidatesPicture
          {...common}
          picture={picture}
          seen={frame.termsShown}
          title={t('now.candidates', { count: picture.candidates.length })}
          outcome={tensorName(picture.explanation.ref)}
        />
      );
    case 'sigmoid':
      return <SigmoidPicture explanation={picture.explanation} />;
  }
}

interface UpdateProps extends Pick<StepOnPaperProps, 'source' | 'rate'> {
  readonly update: Explanation;
}

function Update({ source, rate, update }: UpdateProps) {
  const { network, frame, weights, updated } = source;
  return (
    <UpdatePicture
      {...{ network, weights, updated }}
      tensor={frame.focus.tensor}
      reached={frame.termsShown}
      learningRate={rate}
      explanation={update}
      isRushed={false}
      theme="light"
      onHover={nothing}
    >
      {null}
    </UpdatePicture>
  );
}
