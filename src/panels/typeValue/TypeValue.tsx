import { useEffect, useId, useRef, useState } from 'react';
import type { Ref } from '../../core/index.ts';
import { mapElement } from '../motion/cellRects.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { placeBeside } from '../readout/placeBeside.ts';
import { useTranslation } from '../words/useTranslation.ts';
import './typeValue.css';

export interface TypeValueProps {
  readonly title: string;
  /** The cell beside whose map the field opens. */
  readonly place: Ref;
  /** Null where nothing can be typed. */
  readonly field: {
    readonly label: string;
    /** Null while it is on its way. */
    readonly value: number | null;
    /** Why it is not taken; null where it is. */
    readonly onTake: (text: string) => string | null;
  } | null;
  readonly hint: string;
  readonly note?: string;
  readonly onClose: () => void;
}

/** Wide enough for a field to stand beside a map. */
const WIDE = 740;

/** One number to be typed: Enter takes it, Escape leaves all as it was. */
export function TypeValue({ title, place, field, hint, note, onClose }: TypeValueProps) {
  const { t } = useTranslation('views');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(String(field?.value ?? ''));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    moveBeside(form.current?.closest('dialog') ?? null, place);
    // the dialog would begin with its first button
    input.current?.focus();
    input.current?.select();
  }, [place]);
  const close = (): void => form.current?.closest('dialog')?.close();
  return (
    <Dialog title={title} className="type-value steady" onClose={onClose}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const refused = field?.onTake(text) ?? null;
          setProblem(refused);
          if (refused === null) close();
          else input.current?.focus();
        }}
      >
        {field && (
          <>
            <label htmlFor={id}>{field.label}</label>
            <input
              ref={input}
              id={id}
              type="text"
              inputMode="text"
              value={text}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-hint ${id}-said`}
              onChange={({ target }) => {
                setText(target.value);
                setProblem(null);
              }}
            />
          </>
        )}
        <p id={`${id}-hint`} className="note type-hint">
          {hint} {note}
        </p>
        <p id={`${id}-said`} className="refused" role="alert">
          {problem}
        </p>
        <p className="buttons">
          {field && <button type="submit">{t('typeValue.take')}</button>}
          <button type="button" onClick={close}>
            {t(field ? 'typeValue.cancel' : 'typeValue.close')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Beside the map of the cell, where the page shows it and there is room; else where dialogs stand. */
function moveBeside(dialog: HTMLDialogElement | null, cell: Ref): void {
  const map = mapElement(cell)?.getBoundingClientRect();
  if (!dialog || !map || map.width === 0 || window.innerWidth < WIDE) return;
  const size = dialog.getBoundingClientRect();
  const middle = { x: map.left + map.width / 2, y: map.top + map.height / 2 };
  const room = { width: window.innerWidth, height: window.innerHeight };
  const { x, y } = placeBeside(map, middle, size, room);
  Object.assign(dialog.style, { margin: '0', left: `${x}px`, top: `${y}px` });
}
