import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { group } from 'd3';
import type { ColorTheme } from '../parts/colorScale.ts';
import { InkPicture } from '../parts/InkPicture.tsx';
import type { OwnDigit } from './ownDigit.ts';

export interface DigitListProps {
  readonly digits: readonly OwnDigit[];
  /** By the digits' ids; null before they have been read. */
  readonly answers: ReadonlyMap<string, number> | null;
  readonly chosen: string | null;
  readonly theme: ColorTheme;
  readonly onShow: (id: string) => void;
}

/** A digit with what the network answers to it. */
interface Read {
  readonly digit: OwnDigit;
  readonly answer: number | null;
}

/** All digits as small pictures, by what they are, the oldest first. A press puts one on the pad. */
export const DigitList = memo(function DigitList(props: DigitListProps) {
  const { digits, answers, chosen, theme, onShow } = props;
  const { t } = useTranslation('views');
  const hint = t('mine.show');
  const nameOf = (name: string, answer: number | null): string =>
    answer === null ? name : t('mine.tileRead', { name, answer });
  return groupsOf(digits, answers).map(([label, members]) => (
    <section key={label} className="mine-group" aria-label={t('mine.group', { label })}>
      <h3>
        {label} <small>{members.length}</small>
      </h3>
      <ul>
        {members.map(({ digit, answer }, n) => (
          <DigitTile
            key={digit.id}
            digit={digit}
            name={nameOf(t('mine.tile', { label, number: n + 1 }), answer)}
            hint={hint}
            answer={answer}
            isChosen={digit.id === chosen}
            theme={theme}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  ));
});

export function groupsOf(
  digits: readonly OwnDigit[],
  answers: ReadonlyMap<string, number> | null,
): readonly (readonly [number, readonly Read[]])[] {
  const read = digits.map((digit): Read => ({ digit, answer: answers?.get(digit.id) ?? null }));
  const sorted = read.toSorted((one, other) => one.digit.drawnAt - other.digit.drawnAt);
  return [...group(sorted, ({ digit }) => digit.label)].toSorted(([one], [other]) => one - other);
}

interface DigitTileProps {
  readonly digit: OwnDigit;
  readonly name: string;
  readonly hint: string;
  readonly answer: number | null;
  readonly isChosen: boolean;
  readonly theme: ColorTheme;
  readonly onShow: (id: string) => void;
}

/** The words come from the list: there may be a thousand of it. */
const DigitTile = memo(function DigitTile(props: DigitTileProps) {
  const { digit, name, hint, answer, isChosen, theme, onShow } = props;
  const isRight = answer === digit.label;
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={name}
        title={hint}
        onClick={() => onShow(digit.id)}
      >
        <InkPicture pixels={digit.image} theme={theme} />
        <span className={isRight ? 'right' : 'wrong'} aria-hidden>
          {answer === null ? '\u00a0' : `${answer} ${isRight ? '✓' : '✗'}`}
        </span>
      </button>
    </li>
  );
});
