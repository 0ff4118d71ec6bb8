import { useMemo, useState } from 'react';
import { chainRule, counterpart, nameOf, networks, type ChainRule, type Ref } from '../../core/index.ts';
import { countsOf, otherFailure, otherNetwork, otherTracedOf, retryCompare } from '../../store/compare.ts';
import { rightOf, tracedOf } from '../../store/scene.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { selectedWeight } from '../../store/whySlice.ts';
import type { Other } from './Difference.tsx';
import { FormulasPanel } from './FormulasPanel.tsx';
import { useRested } from '../parts/useRested.ts';

/** Milliseconds that a trace must hold still before the path is chosen anew. */
const REST = 120;

/** The formula of the selected weight's gradient, in both networks. */
export default function FormulasContainer() {
  const traced = useAppStore(tracedOf);
  const weight = useAppStore(selectedWeight);
  const [stage, setStage] = useState(0);
  if (!traced || !weight) return null;
  // another weight has other paths; the stage stays, so that one can compare weights at it
  return (
    <WeightFormulas
      key={`${traced.network} ${nameOf(weight)}`}
      // where a mistake is planted, the formula that should have been followed
      traced={rightOf(traced)}
      weight={weight}
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

function WeightFormulas({ traced, weight, stage, onStage }: WeightFormulasProps) {
  const store = useAppStoreApi();
  const { hover, openPath } = store.getState();
  const other = useAppStore(otherTracedOf);
  const failure = useAppStore(otherFailure);
  const penDown = useAppStore((state) => state.penDown);
  const [path, setPath] = useState<Readonly<Record<string, number>> | null>(null);
  // the largest product is looked for among all of them: not while a pen or a slider brings trace after trace
  const rested = useRested(traced, penDown, REST);
  const largest = useMemo(() => ruleOf(rested, weight, {}).indices, [rested, weight]);
  const rule = useMemo(() => ruleOf(traced, weight, path ?? largest), [traced, weight, path, largest]);
  const beside = useMemo(() => other && besideOf(other, rule), [other, rule]);
  return (
    <FormulasPanel
      network={traced.network}
      rule={rule}
      other={{
        network: otherNetwork(traced.network),
        rule: beside,
        status: statusOf(other, beside, failure),
        message: failure ?? '',
      }}
      counts={countsOf(traced, weight)}
      stage={stage}
      isLargest={path === null}
      onStage={onStage}
      onPath={setPath}
      onHover={hover}
      onOpen={openPath}
      onRetry={() => retryCompare(store)}
    />
  );
}

function ruleOf(
  { network, weights, trace }: Traced,
  ref: Ref,
  path: Readonly<Record<string, number>>,
): ChainRule {
  return chainRule(networks[network], weights, trace, ref, path);
}

/** The other network's formula on the path that meets the same pixel; null where none does. */
function besideOf(other: Traced, rule: ChainRule): ChainRule | null {
  const found = counterpart(networks[other.network], other.weights, other.trace, rule);
  return found && ruleOf(other, found.ref, found.chosen);
}

function statusOf(other: Traced | null, beside: ChainRule | null, failure: string | null): Other['status'] {
  if (failure !== null) return 'failed';
  if (!other) return 'loading';
  return beside ? 'shown' : 'noneMeets';
}
