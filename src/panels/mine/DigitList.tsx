import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { group } from 'd3';
import type { ColorTheme } from '../parts/colorScale.ts';
import { DigitPicture } from './DigitPicture.tsx';
import type { OwnDigit } from './ownDigit.ts';

export interface DigitListProps {
  readonly digits: readonly OwnDigit[];
  readonly answers: Uint8Array | null;
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
  const { t } = useTranslation('lens');
  return groupsOf(digits, answers).map(([label, members]) => (
    <section key={label} className="mine-group" aria-label={t('mine.group', { label })}>
      <h3>
        {label} <small>{members.length}</small>
      </h3>
      <ul>
        {members.map(({ digit, answer }, n) => (
          <DigitTile
            key={digit.id}
            id={digit.id}
            label={label}
            number={n + 1}
            image={digit.image}
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
  answers: Uint8Array | null,
): readonly (readonly [number, readonly Read[]])[] {
  const read = digits.map((digit, n): Read => ({ digit, answer: answers?.[n] ?? null }));
  const sorted = read.toSorted((one, other) => one.digit.drawnAt - other.digit.drawnAt);
  return [...group(sorted, ({ digit }) => digit.label)].toSorted(([one], [other]) => one - other);
}

interface DigitTileProps {
  readonly id: string;
  readonly label: number;
  /** Among those of its label, from 1. */
  readonly number: number;
  readonly image: Uint8Array;
  readonly answer: number | null;
  readonly isChosen: boolean;
  readonly theme: ColorTheme;
  readonly onShow: (id: string) => void;
}

const DigitTile = memo(function DigitTile(props: DigitTileProps) {
  const { id, label, number, image, answer, isChosen, theme, onShow } = props;
  const { t } = useTranslation('lens');
  const isRight = answer === label;
  const name = t('mine.tile', { label, number });
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={answer === null ? name : t('mine.tileRead', { name, answer })}
        title={t('mine.show')}
        onClick={() => onShow(id)}
      >
        <DigitPicture image={image} theme={theme} />
        <span className={isRight ? 'right' : 'wrong'} aria-hidden>
          {answer === null ? ' ' : `${answer} ${isRight ? '✓' : '✗'}`}
        </span>
      </button>
    </li>
  );
});
