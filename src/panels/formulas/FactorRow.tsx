import { memo } from 'react';
import { useTranslation } from 'react-i18next';
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
  const { t, i18n } = useTranslation('views');
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
      aria-label={t('formulas.row', { network: networkTitle(network, i18n.language), name })}
    >
      <span className="factor-row-name">
        <b>{networkTitle(network, i18n.language)}</b>
        <code>{name}</code>
      </span>
      <span className="chain-sums">
        {written.map(({ letter, symbol }) => (
          <Formula key={letter} tex={symbol} />
        ))}
      </span>
      {rule.factors.map((factor, n) => (
        <Chip key={n} chain={factor} digits={digits} onHover={onHover} onOpen={onOpen} />
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

type ChipProps = Pick<FactorRowProps, 'onHover' | 'onOpen'> & {
  readonly chain: ChainFactor;
  readonly digits: number;
};

function Chip({ chain: { role, tex, factor, way }, digits, onHover, onOpen }: ChipProps) {
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
      <span className="chip" data-role={role} title={name}>
        {symbol}
        {number}
      </span>
    );
  const { ref } = factor;
  return (
    <button
      type="button"
      className="chip"
      data-role={role}
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
