import { useId, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';

export interface BatchInputProps {
  readonly id: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const LARGEST = 256;

/** Digits a step. What is no whole number from 1 to LARGEST is told of and changes nothing. */
export function BatchInput({ id, value, onChange }: BatchInputProps) {
  const { t } = useTranslation('views');
  const message = useId();
  /** The typed text as long as it is no valid size. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <input
        id={id}
        className="batch-input"
        type="number"
        min={1}
        max={LARGEST}
        step={1}
        value={typed ?? value}
        aria-invalid={typed !== null}
        aria-describedby={typed === null ? undefined : message}
        onChange={({ target }) => {
          const size = batchOf(target.value);
          setTyped(size === null ? target.value : null);
          if (size !== null) onChange(size);
        }}
      />
      {typed !== null && (
        <span role="alert" className="batch-message" id={message}>
          {t('run.batchBad', { most: LARGEST, value })}
        </span>
      )}
    </>
  );
}

/** The batch size that was typed; null for what is none. */
export function batchOf(typed: string): number | null {
  const size = Number(typed);
  return typed.trim() !== '' && Number.isInteger(size) && size >= 1 && size <= LARGEST ? size : null;
}
