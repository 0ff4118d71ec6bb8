import { useMemo, useState } from 'react';
import type { Ref } from '../../core/index.ts';
import { explainSide, slopesOf, tieCurveOf } from '../../store/pass/ties.ts';
import type { Traced } from '../../store/state.ts';
import WhyPanel, { type WhyPanelProps } from '../why/WhyPanel.tsx';
import type { TieSide } from './sides.ts';
import { TieSlopes } from './TieSlopes.tsx';

export interface TiedWhyProps extends WhyPanelProps {
  readonly traced: Traced;
}

/** "Why" of a gradient that ties make arbitrary: E's slopes to both sides, each with its own terms. */
export default function TiedWhy({ traced, ...props }: TiedWhyProps) {
  const { path } = props;
  const shown = path[path.length - 1];
  const [chosen, setChosen] = useState<{ readonly of: Ref; readonly side: TieSide } | null>(null);
  // another cell begins with its gradient
  const side = chosen?.of === shown ? chosen.side : 'kept';
  const slopes = slopesOf(traced, shown);
  const found = useMemo(
    () => (side === 'kept' ? null : explainSide(traced, slopes, side)),
    [traced, slopes, side],
  );
  return (
    <WhyPanel
      {...props}
      explain={(ref) => (found && ref === shown ? found : props.explain(ref))}
      tie={
        <TieSlopes
          slopes={slopes}
          curve={tieCurveOf(traced, slopes)}
          side={side}
          onSide={(next) => setChosen({ of: shown, side: next })}
        />
      }
    />
  );
}
