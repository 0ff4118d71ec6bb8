import { useCallback, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Promised, shownNumber, networks } from '../../core/index.ts';
import {
  curveOfPass,
  ownPassOf,
  promiseOfPass,
  rippleOfPass,
  type OwnPass,
} from '../../store/pass/ripple.ts';
import { triedOf } from '../../store/pass/whatIf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { CurveChart } from './CurveChart.tsx';
import { CurveLegend } from './CurveLegend.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { RippleView } from './RippleView.tsx';
import { WhatIfPanel, type Mode } from './WhatIfPanel.tsx';
import { useNames } from '../parts/useNames.ts';
import { useWithCurve } from './useWithCurve.container.tsx';

const NUDGES = [0.001, 0.01, 0.1, 1] as const;
/** Stands for the change that is tried on the curve. */
const TRIED = 0;

/** What if the selected weight were another: its curve, and how a nudge travels to E. */
export default function WhatIfContainer() {
  const { t } = useTranslation();
  const pass = useWithCurve(useAppStore(ownPassOf));
  return pass ? <WhatIf pass={pass} /> : <p className="loading">{t('app.loading')}</p>;
}

function WhatIf({ pass }: { readonly pass: OwnPass }) {
  const { t } = useTranslation('views');
  const names = useNames();
  const store = useAppStoreApi();
  const tried = useAppStore(triedOf);
  const theme = useAppStore((state) => state.theme);
  const [mode, setMode] = useState<Mode>('curve');
  const [chosen, setChosen] = useState<number>(NUDGES[1]);
  const onTry = useCallback(
    (value: number | null) => {
      const state = store.getState();
      // a value on the curve of a weight that was left is none of the next one's
      if (ownPassOf(state) === pass) state.setWhatIf(value);
    },
    [store, pass],
  );
  const promise = promiseOfPass(pass, tried);
  const { weight } = pass;
  const change = promise.tried - promise.own;
  const nudge = chosen !== TRIED ? chosen : change || NUDGES[1];
  const options = NUDGES.map((value) => ({ value: value as number, label: String(value) }));
  const triedOption = { value: TRIED, label: t('whatIf.ripple.asTried', { change: shownNumber(change) }) };
  const choice = (
    <RadioGroup
      name={t('whatIf.ripple.nudge')}
      className="nudges"
      options={change === 0 ? options : [...options, triedOption]}
      value={nudge === chosen ? chosen : change === 0 ? nudge : TRIED}
      onChange={setChosen}
    />
  );
  return (
    <WhatIfPanel
      {...{ mode, weight, promise }}
      onMode={setMode}
      onReset={() => onTry(null)}
      choice={mode === 'ripple' && choice}
    >
      {mode === 'curve' ? (
        <Curve {...{ pass, promise, onTry }} />
      ) : (
        <RippleView
          key={`${pass.network} ${names.cell(weight)}`}
          network={networks[pass.network]}
          weight={weight}
          own={promise.own}
          ripple={rippleOfPass(pass, nudge)}
          theme={theme}
        />
      )}
    </WhatIfPanel>
  );
}

interface CurveProps {
  readonly pass: OwnPass;
  readonly promise: Promised;
  readonly onTry: (value: number | null) => void;
}

function Curve({ pass, promise, onTry }: CurveProps) {
  const { weight, trace } = pass;
  const curve = curveOfPass(pass);
  const gradient = trace.gradients[weight.tensor][weight.index];
  const kinks = curve.pooled.filter((name) => curve.kinks.some(({ tensors }) => tensors.includes(name)));
  return (
    <div className="curve">
      <figure>
        <CurveLegend pooled={curve.pooled} kinks={kinks} isWrong={pass.isWrong} />
        <CurveChart {...{ weight, curve, gradient, promise, onTry }} />
      </figure>
      <PromiseTable
        weight={weight}
        promise={promise}
        isWrong={pass.isWrong}
        isLevel={curve.errors.every((error) => error === curve.errors[0])}
      />
    </div>
  );
}
