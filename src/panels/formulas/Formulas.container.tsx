import { useDeferredValue, useMemo, useState } from 'react';
import {
  counterpart,
  createChainRules,
  imageOf,
  networks,
  type ChainRule,
  type Ref,
} from '../../core/index.ts';
import { countsOf } from '../../store/pass/multiplications.ts';
import { otherFailure, otherNetwork, otherPassOf } from '../../store/pass/beside.ts';
import { retryOther } from '../../store/pass/goBeside.ts';
import { memoEach } from '../../store/memo.ts';
import { explainerOf, rightOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useSelectedPass } from '../weightView/useSelectedPass.container.tsx';
import type { Other } from './Difference.tsx';
import { FormulasPanel } from './FormulasPanel.tsx';
import { useRested } from '../parts/useRested.ts';
import { useNames } from '../parts/useNames.ts';
import type { FileTrouble } from '../../store/weights/fileTrouble.ts';
import { useTranslation } from '../words/useTranslation.ts';

/** Milliseconds that a trace must hold still before the path is chosen anew. */
const REST = 120;

/** The formula of the selected weight's gradient, in both networks. */
export default function FormulasContainer() {
  const shown = useSelectedPass();
  const [stage, setStage] = useState(0);
  if (!shown) return null;
  return (
    <WeightFormulas
      // where a mistake is planted, the formula that should have been followed
      traced={rightOf(shown.traced)}
      weight={shown.weight}
      stage={stage}
      onStage={setStage}
    />
  );
}

interface WeightFormulasProps {
  readonly traced: Traced;
  readonly weight: Ref;
  readonly stage: number;
  readonly onStage: (stage: number) => void;
}

/** An index for each letter that is summed over. */
type Path = Readonly<Record<string, number>>;

function WeightFormulas({ traced, weight, stage, onStage }: WeightFormulasProps) {
  const names = useNames();
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const { hover, openPath } = store.getState();
  const other = useDeferredValue(useAppStore(otherPassOf));
  const otherName = useAppStore(otherNetwork);
  const failure = useAppStore(otherFailure);
  const penDown = useAppStore((state) => state.penDown);
  // another weight has other paths; all else stays, so that one can compare weights, and so do the symbols on screen
  const [chosen, setChosen] = useState<{ readonly of: string; readonly path: Path | null }>();
  const of = `${traced.network} ${names.cell(weight)}`;
  const path = chosen?.of === of ? chosen.path : null;
  // the largest product is looked for among all of them: not while a pen or a slider brings trace after trace
  const rested = useRested(traced, penDown, REST);
  const largest = useMemo(() => rulesOf(rested)(weight).indices, [rested, weight]);
  const rule = useMemo(() => rulesOf(traced)(weight, path ?? largest), [traced, weight, path, largest]);
  const beside = useMemo(() => other && besideOf(other, rule), [other, rule]);
  return (
    <FormulasPanel
      network={traced.network}
      rule={rule}
      other={
        otherName === null
          ? null
          : {
              network: otherName,
              rule: beside,
              status: statusOf(other, beside, failure, rule),
              why: failure === null ? '' : t(`fileTrouble.${failure}`),
            }
      }
      counts={countsOf(traced, weight)}
      stage={stage}
      isLargest={path === null}
      onStage={onStage}
      onPath={(target) => setChosen({ of, path: target })}
      onHover={hover}
      onOpen={openPath}
      onRetry={() => retryOther(store)}
    />
  );
}

/** The formulas of one trace: what lies below its weights is looked through once. */
const rulesOf = memoEach((traced: Traced) => createChainRules(networks[traced.network], explainerOf(traced)));

/** The other network's formula on the path that meets the same pixel; null where none does. */
function besideOf(other: Traced, rule: ChainRule): ChainRule | null {
  const found = counterpart(networks[other.network], explainerOf(other), rule);
  return found && rulesOf(other)(found.ref, found.chosen);
}

function statusOf(
  other: Traced | null,
  beside: ChainRule | null,
  failure: FileTrouble | null,
  { factors }: ChainRule,
): Other['status'] {
  if (failure !== null) return 'failed';
  if (!other) return 'loading';
  if (beside) return 'shown';
  const { factor } = factors[factors.length - 1];
  const isPixel = factor.kind === 'ref' && factor.ref.tensor === imageOf(networks[other.network]).name;
  return isPixel ? 'noneMeets' : 'noneAlike';
}
