import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { StagePicture } from './StagePicture.tsx';

/** A network's answer to an image. */
export interface Guess {
  readonly image: Float64Array;
  readonly digit: number;
  readonly score: number;
}

export interface GuessesProps {
  readonly normalized: Guess;
  readonly asDrawn: Guess;
  /** Which of the two x is now. */
  readonly normalize: boolean;
  readonly theme: ColorTheme;
}

/** The guess with normalization and the one without, side by side. */
export function Guesses({ normalized, asDrawn, normalize, theme }: GuessesProps) {
  const { t } = useTranslation();
  return (
    <ul className="guesses">
      <GuessItem text={t('stages.with')} guess={normalized} inUse={normalize} theme={theme} />
      <GuessItem text={t('stages.without')} guess={asDrawn} inUse={!normalize} theme={theme} />
    </ul>
  );
}

interface GuessItemProps {
  readonly text: string;
  readonly guess: Guess;
  readonly inUse: boolean;
  readonly theme: ColorTheme;
}

function GuessItem({ text, guess, inUse, theme }: GuessItemProps) {
  const { t } = useTranslation();
  const pixels = guess.image.map((value) => value * 255);
  return (
    <li className={inUse ? 'used' : ''}>
      <StagePicture pixels={pixels} side={Math.sqrt(pixels.length)} theme={theme} />
      <p>
        <span>{text}</span> <b className="guess">{guess.digit}</b>{' '}
        <span>{t('input.score', { score: shownNumber(guess.score) })}</span>{' '}
        {inUse && <em>{t('stages.inUse')}</em>}
      </p>
    </li>
  );
}
