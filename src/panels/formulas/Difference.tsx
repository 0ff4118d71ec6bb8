import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import {
  factorTitle,
  mapOfCell,
  networks,
  networkTitle,
  type ChainFactor,
  type ChainRule,
  type NetworkName,
} from '../../core/index.ts';
import { listed, sentences } from '../parts/joined.ts';
import { useNames } from '../parts/useNames.ts';
import { differing } from './differing.ts';
import { isGrown } from './words.ts';

/** The other network's formula, or why there is none to show. */
export interface Other {
  readonly network: NetworkName;
  readonly rule: ChainRule | null;
  readonly status: 'shown' | 'loading' | 'failed' | 'noneMeets' | 'noneAlike';
  /** Why the other network's weights are missing. */
  readonly why: string;
}

export interface DifferenceProps {
  readonly network: NetworkName;
  readonly rule: ChainRule;
  readonly other: Other;
  readonly onRetry: () => void;
}

/** In one sentence what sets the two formulas apart. */
export function Difference({ network, rule, other, onRetry }: DifferenceProps) {
  const { t, language } = useTranslation('views');
  const names = useNames();
  const pixel = names.shown(rule.factors[rule.factors.length - 1].factor);
  switch (other.status) {
    case 'loading':
      return <p className="difference">{t('formulas.loading')}</p>;
    case 'failed':
      return (
        <p className="difference" role="alert">
          {t('formulas.failed', { why: other.why })}{' '}
          <button type="button" className="link" onClick={onRetry}>
            {t('formulas.retry')}
          </button>
        </p>
      );
    case 'noneMeets':
      return <p className="difference">{t('formulas.noneMeets', { pixel })}</p>;
    case 'noneAlike':
      return (
        <p className="difference">
          {t('formulas.noneAlike', { network: networkTitle(other.network, language) })}
        </p>
      );
    case 'shown':
      return (
        other.rule && (
          <p className="difference">
            {sentences(
              differenceText(t, language, network, rule, other.network, other.rule),
              !isGrown(rule) && ownMapText(t, language, network, rule),
              !isGrown(rule) && ownMapText(t, language, other.network, other.rule),
            )}
          </p>
        )
      );
  }
}

/** Of one kernel among several: that the sum is over the cells of its own map. */
export function ownMapText(
  t: Translate<'views'>,
  language: string,
  network: NetworkName,
  { ref, met, sums }: ChainRule,
): string | false {
  const map = met && mapOfCell(networks[network], ref);
  const cells = sums.at(-1);
  if (map === null || !cells) return false;
  const { letter, options } = cells;
  return t('formulas.ownMap', {
    network: networkTitle(network, language),
    letter,
    count: options.length,
    map,
  });
}

/** What the formulas' own factors say: nothing differs, only what was met, or some factors that one of them has alone. */
export function differenceText(
  t: Translate<'views'>,
  language: string,
  network: NetworkName,
  rule: ChainRule,
  otherNetwork: NetworkName,
  other: ChainRule,
): string {
  const { own: ownAlone, theirs: theirsAlone, isMetOther } = differing(rule, other);
  const isAlone = ownAlone.length + theirsAlone.length > 0;
  if (!isAlone && !isMetOther) return t('formulas.sameForm');
  if (!isAlone && (rule.met === null) !== (other.met === null))
    return t('formulas.onlyLast', { letter: (rule.met ? rule : other).sums.at(-1)?.letter ?? '' });
  const [own, theirs] = [rule, other].map(({ factors }) => factorTitle(factors[factors.length - 1].factor));
  if (!isAlone) return t('formulas.lastRead', { own, theirs });
  const alone = (name: NetworkName, factors: readonly ChainFactor[]): string | false =>
    factors.length > 0 &&
    t('formulas.onlyIn', {
      network: networkTitle(name, language),
      factors: listed(
        language,
        factors.map(({ factor }) => factorTitle(factor)),
      ),
    });
  return sentences(
    alone(network, ownAlone),
    alone(otherNetwork, theirsAlone),
    isMetOther && t('formulas.lastOther'),
    t('formulas.restSame'),
  );
}
