import { memo, type CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  derivativeName,
  formatNumber,
  type ChainFactor,
  type ChainRule,
  type NetworkName,
  type Ref,
  shownNumber,
  inputDigits,
  productOf,
  networkTitle,
} from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';

export interface FactorRowProps {
  readonly network: NetworkName;
  readonly rule: ChainRule;
  /** How many of its sums are written, the output's first. */
  readonly sums: number;
  /** Absent for the network that is not on the stage: there is nothing to light up or to open. */
  readonly onHover?: ((ref: Ref | null) => void) | undefined;
  readonly onOpen?: ((way: readonly Ref[]) => void) | undefined;
}

/** A network's formula, a chip a factor: its symbol over its number on the path. Same role, same colour. */
export function FactorRow({ network, rule, sums, onHover, onOpen }: FactorRowProps) {
  const { t, language } = useTranslation('views');
  const names = useNames();
  const name = names.cell(rule.ref);
  const written = rule.sums.slice(0, sums).reverse();
  const digits = inputDigits(
    productOf,
    rule.factors.map(({ factor }) => factor.value),
    rule.value,
  );
  return (
    <div
      className="factor-row"
      role="group"
      aria-label={t('formulas.row', { network: networkTitle(network, language), name })}
    >
      <span className="factor-row-name">
        <b>{networkTitle(network, language)}</b>
        <code>{name}</code>
      </span>
      <span className="chain-sums">
        {written.map(({ letter, symbol, through }) => (
          <Formula key={letter} tex={symbol} className={through === null ? '' : 'added'} />
        ))}
      </span>
      {rule.factors.map((factor, n) => (
        <Chip
          key={n}
          chain={factor}
          place={placeOf(rule, n)}
          digits={digits}
          onHover={onHover}
          onOpen={onOpen}
        />
      ))}
      <span className="path-product">
        {/* the numbers are those of one product of the sum: it is said which */}
        <small>{written.map(({ letter }) => `${letter} = ${rule.indices[letter]}`).join(', ')}</small>
        <span>
          <i aria-hidden>=</i> {shownNumber(rule.value)}
        </span>
      </span>
    </div>
  );
}

/** The first column of the factors, as formulas.css has it. */
const FIRST = 3;

/**
 * Row and column of a factor where a further convolution adds some: those that the article has stand side by side as in the other network's
 * formula, the added ones beneath, before what was met. Null where none is added.
 */
function placeOf({ factors }: ChainRule, n: number): CSSProperties | null {
  const added = factors.filter(({ isAdded }) => isAdded);
  if (added.length === 0) return null;
  const factor = factors[n];
  const main = factors.filter(({ isAdded }) => !isAdded);
  const met = FIRST + main.length - 1;
  return factor.isAdded
    ? { gridArea: `2 / ${met - added.length + added.indexOf(factor)}` }
    : { gridArea: `1 / ${FIRST + main.indexOf(factor)}` };
}

type ChipProps = Pick<FactorRowProps, 'onHover' | 'onOpen'> & {
  readonly chain: ChainFactor;
  readonly place: CSSProperties | null;
  readonly digits: number;
};

function Chip({ chain, place, digits, onHover, onOpen }: ChipProps) {
  const { role, tex, factor, way, isAdded } = chain;
  const className = isAdded ? 'chip added' : 'chip';
  const names = useNames();
  const symbol = <Symbol tex={tex} />;
  const number = (
    <span className="chip-number">
      {role === 'met' && <code>{names.shown(factor)}</code>}
      {shownNumber(factor.value, digits)}
    </span>
  );
  const symbolName =
    factor.kind === 'constant' && factor.of ? derivativeName(factor.of) : names.factor(factor);
  const name = `${symbolName} = ${formatNumber(factor.value)}`;
  if (factor.kind === 'constant' || !onHover || !onOpen)
    return (
      <span className={className} data-role={role} title={name} style={place ?? undefined}>
        {symbol}
        {number}
      </span>
    );
  const { ref } = factor;
  return (
    <button
      type="button"
      className={className}
      data-role={role}
      style={place ?? undefined}
      aria-label={name}
      onClick={() => onOpen([...way, ref])}
      onPointerEnter={() => onHover(ref)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(ref)}
      onBlur={() => onHover(null)}
    >
      {symbol}
      {number}
    </button>
  );
}

/** Symbols stay while numbers follow the pen. */
const Symbol = memo(function Symbol({ tex }: { tex: string }) {
  return <Formula tex={tex} className="chip-symbol" />;
});
