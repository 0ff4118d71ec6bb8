import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { InkPicture } from '../parts/InkPicture.tsx';
import { useRested } from '../parts/useRested.ts';

/** A digit that was evaluated. */
export interface Picture {
  /** Its place in the file. */
  readonly digit: number;
  readonly pixels: Uint8Array;
  readonly label: number;
  readonly answer: number;
  readonly score: number;
}

export interface GalleryProps {
  readonly name: string;
  readonly pictures: readonly Picture[];
  /** The digit that the stage shows. */
  readonly onStage: number | null;
  /** The pictures change by themselves: they hold still while one of them is pointed at, or reached by keys. */
  readonly isFollowing: boolean;
  readonly theme: ColorTheme;
  readonly onChoose: (digit: number) => void;
}

/** Small pictures, each with what it is and what it was taken for: a list with one tab stop. A click brings one to the stage. */
export const Gallery = memo(function Gallery(props: GalleryProps) {
  const { name, onStage, isFollowing, theme, onChoose } = props;
  const { t } = useTranslation('views');
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const pictures = useRested(props.pictures, isFollowing && (isPointed || isFocused), 0);
  const root = useRef<HTMLDivElement>(null);
  /** The digit that holds the tab stop: it stays the same one while a run makes others come and go around it. */
  const [active, setActive] = useState<number | null>(null);
  const at = Math.max(
    0,
    pictures.findIndex(({ digit }) => digit === active),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(pictures[at].digit);
      return;
    }
    const options = Array.from(root.current?.children ?? []).filter((each) => each instanceof HTMLElement);
    const next = pictureAfter(
      options.map(({ offsetTop }) => offsetTop),
      at,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    options[next].focus();
  };
  return (
    <div
      ref={root}
      role="listbox"
      aria-label={name}
      className="gallery"
      onKeyDown={onKeyDown}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={({ target }) => {
        setFocused(true);
        setActive(digitAt(target));
      }}
      onBlur={() => setFocused(false)}
      onClick={({ target }) => {
        const digit = digitAt(target);
        if (digit !== null) onChoose(digit);
      }}
    >
      {pictures.map(({ digit, pixels, label, answer, score }, n) => (
        <div
          key={digit}
          role="option"
          aria-selected={digit === onStage}
          aria-label={t('mistakes.picture', { digit: label, answer, score: shownNumber(score) })}
          tabIndex={n === at ? 0 : -1}
          className={label === answer ? 'right' : ''}
          data-digit={digit}
        >
          <InkPicture pixels={pixels} theme={theme} />
          <b>
            {label}→{answer}
          </b>
          <small>{shownNumber(score)}</small>
        </div>
      ))}
    </div>
  );
});

function digitAt(target: EventTarget): number | null {
  const digit = target instanceof Element ? target.closest('[data-digit]')?.getAttribute('data-digit') : null;
  return digit ? Number(digit) : null;
}

/** The picture that a key leads to. They wrap into rows, known by `tops`, in pixels; null for keys that lead nowhere. */
export function pictureAfter(tops: readonly number[], at: number, key: string): number | null {
  const last = tops.length - 1;
  const columns = tops.findIndex((top) => top !== tops[0]);
  const row = columns < 0 ? 0 : columns;
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'ArrowDown':
      return at + row > last ? at : at + row;
    case 'ArrowUp':
      return at - row < 0 ? at : at - row;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
