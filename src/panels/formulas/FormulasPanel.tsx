import { useTranslation } from '../words/useTranslation.ts';
import {
  type ChainRule,
  type Multiplications,
  type NetworkName,
  type Ref,
  networks,
  shownCount,
} from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useLive } from '../parts/live.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { Difference, type Other } from './Difference.tsx';
import { FactorRow } from './FactorRow.tsx';
import { PathChoice } from './PathChoice.tsx';
import { stageLabel, stageSum, stageText } from './words.ts';
import { NetworkContext, useNames } from '../parts/useNames.ts';
import './formulas.css';

export interface FormulasPanelProps {
  readonly network: NetworkName;
  readonly rule: ChainRule;
  /** Null where there is no network to compare with. */
  readonly other: Other | null;
  readonly counts: { readonly one: Multiplications; readonly all: Multiplications };
  /** Which stage of the formula is shown; of a formula with fewer stages the last. */
  readonly stage: number;
  readonly isLargest: boolean;
  readonly onStage: (stage: number) => void;
  /** Null for the path with the largest product. */
  readonly onPath: (indices: Readonly<Record<string, number>> | null) => void;
  readonly onHover: (ref: Ref | null) => void;
  readonly onOpen: (way: readonly Ref[]) => void;
  readonly onRetry: () => void;
}

/** The source article's formula in both networks, factor by factor, and stage by stage what completes it. */
export function FormulasPanel(props: FormulasPanelProps) {
  const { network, rule, other, counts, onHover, onOpen } = props;
  const { t, language } = useTranslation('views');
  const names = useNames();
  const live = useLive();
  const at = Math.min(props.stage, rule.stages.length - 1);
  const stage = rule.stages[at];
  const own = (
    <FactorRow
      key={network}
      network={network}
      rule={rule}
      sums={stage.sums}
      onHover={onHover}
      onOpen={onOpen}
    />
  );
  const beside = other?.rule && (
    <NetworkContext key={other.network} value={networks[other.network]}>
      <FactorRow
        network={other.network}
        rule={other.rule}
        sums={Math.min(stage.sums, other.rule.sums.length)}
      />
    </NetworkContext>
  );
  return (
    <div className="formulas">
      <div
        className="factor-rows"
        aria-label={t(other ? 'formulas.title' : 'formulas.titleAlone', { name: names.cell(rule.ref) })}
        role="group"
      >
        {own}
        {beside}
      </div>
      {other && <Difference network={network} rule={rule} other={other} onRetry={props.onRetry} />}
      <div className="formula-controls">
        {rule.stages.length > 1 && (
          <RadioGroup
            name={t('formulas.stage')}
            className="chain-stages"
            options={rule.stages.map((each, n) => ({
              value: n,
              label: stageLabel(t, rule, each),
            }))}
            value={at}
            onChange={props.onStage}
          />
        )}
        <PathChoice rule={rule} isLargest={props.isLargest} onPath={props.onPath} />
      </div>
      <div className="formula-words" aria-live={live}>
        <p>{stageText(t, names, rule, stage)}</p>
        {stage.kind === 'offset' && rule.met && <Formula tex={rule.met.tex} />}
        <p>
          <b>{stageSum(t, names, rule, stage, language)}</b>
        </p>
      </div>
      <Counts counts={counts} tensor={rule.ref.tensor} />
    </div>
  );
}

/** Why backpropagation is cheap: every sum written out against each delta computed once. */
function Counts({ counts, tensor }: Pick<FormulasPanelProps, 'counts'> & { tensor: string }) {
  const { t, language } = useTranslation('views');
  const shown = (n: number): string => shownCount(n, language);
  const rows = [
    { name: t('formulas.oneWeight'), count: counts.one },
    { name: t('formulas.allWeights', { tensor }), count: counts.all },
  ];
  return (
    <table className="multiplications">
      <thead>
        <tr>
          <th scope="col">{t('formulas.multiplications')}</th>
          <th scope="col">{t('formulas.writtenOut')}</th>
          <th scope="col">{t('formulas.shared')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{shown(count.writtenOut)}</td>
            <td>{shown(count.shared)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
