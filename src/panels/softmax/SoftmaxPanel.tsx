import type { Translate } from '../words/translation.ts';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { slope, type OutputsBeside, type Ref } from '../../core/index.ts';
import { sentences } from '../parts/joined.ts';
import { useNames } from '../parts/useNames.ts';
import { OutputTable, type Column } from './OutputTable.tsx';
import { printedOutputs, type PrintedOutputs } from './printedOutputs.ts';
import './softmax.css';

export interface SoftmaxPanelProps {
  readonly beside: OutputsBeside;
  /** Nobody has said which digit is wanted: the guess stands for it. */
  readonly isProvisional: boolean;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
}

/** A slope below this lets hardly anything through. */
const FLAT = 0.1;
/** Outputs that differ by less do so by rounding alone. */
const ROUNDING = 1e-12;

/** The ten outputs twice: as this network sends errors back from them, and as a softmax with cross-entropy would. */
export function SoftmaxPanel({ beside, isProvisional, onHover, onSelect }: SoftmaxPanelProps) {
  const { t } = useTranslation('views');
  const { t: ofPage } = useTranslation();
  const names = useNames();
  const printed = useMemo(() => printedOutputs(beside), [beside]);
  const { scores, outputs, target } = beside;
  const gradient = (index: number): Ref => ({ tensor: scores, index, of: 'gradient' });
  const columns = columnsOf(beside, printed);
  const shared = {
    beside,
    onHover: (index: number | null) => onHover(index === null ? null : gradient(index)),
    onSelect: (index: number) => onSelect(gradient(index)),
    cellName: (index: number) => names.cell(gradient(index)),
  };
  return (
    <section className="softmax" aria-label={t('softmax.title')}>
      <p>
        {sentences(...told(t, beside, printed, names.cell))}
        {isProvisional && <span className="note"> {ofPage('input.provisional')}</span>}
      </p>
      <div className="output-tables">
        <OutputTable {...shared} columns={columns.squared}>
          {t('softmax.squared')} <i>E</i> = ½ Σ ({outputs} − d)² = {printed.squaredError}
        </OutputTable>
        <OutputTable {...shared} columns={columns.softmax} sum={printed.powers}>
          {t('softmax.softmax')} <i>E</i> = −ln p[{target}] = {printed.crossEntropy}
        </OutputTable>
      </div>
    </section>
  );
}

/** What the two tables have for columns, each number from those to its left. */
function columnsOf({ scores, outputs, rows }: OutputsBeside, printed: PrintedOutputs) {
  const column = (head: ReactNode, key: keyof PrintedOutputs['rows'][number]): Column => ({
    key,
    head,
    texts: printed.rows.map((row) => row[key]),
  });
  const { largest } = printed;
  const power = (
    <>
      e
      <sup>
        {scores} − {largest.startsWith('−') ? `(${largest})` : largest}
      </sup>
    </>
  );
  return {
    squared: [
      column(scores, 'score'),
      column(outputs, 'output'),
      column(`${outputs} − d`, 'off'),
      column(`ds(${outputs})`, 'slope'),
      { ...column(`dE/d${scores}`, 'delta'), bars: rows.map(({ delta }) => delta.value) },
    ],
    softmax: [
      column(power, 'power'),
      column('p', 'share'),
      { ...column('p − d', 'softmaxDelta'), bars: rows.map(({ softmaxDelta }) => softmaxDelta) },
    ],
  };
}

/** Which factor vanishes, with this digit's numbers; where none does, which digit to ask for. */
function told(
  t: Translate<'views'>,
  { rows, outputs, mostWrong }: OutputsBeside,
  printed: PrintedOutputs,
  cell: (ref: Ref) => string,
): (string | false)[] {
  const { output, off, slope: own, delta, softmaxDelta } = printed.rows[mostWrong];
  const words = {
    output: cell({ tensor: outputs, index: mostWrong, of: 'value' }),
    value: output,
    wanted: rows[mostWrong].wanted,
    off,
    slope: own,
    delta,
    softmax: softmaxDelta,
  };
  if (rows[mostWrong].slope < FLAT && Math.abs(rows[mostWrong].off) > 0.5)
    return [t('softmax.vanishes', words)];
  const sizes = rows.map((row) => Math.abs(row.off));
  if (Math.max(...sizes) - Math.min(...sizes) < ROUNDING)
    return [t('softmax.equal', { off: off.replace('−', ''), slope: own })];
  const least = rows.reduce((found, row, k) => (row.output < rows[found].output ? k : found), 0);
  const passes = t('softmax.passes', words);
  const canVanish = slope(rows[least].output) < FLAT && rows[least].wanted === 0;
  return [passes, canVanish && t('softmax.ask', { digit: least })];
}
