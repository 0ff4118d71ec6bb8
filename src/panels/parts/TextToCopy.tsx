import { useRef, useState } from 'react';
import { copyText } from './copyText.ts';
import './textToCopy.css';

export interface TextToCopyProps {
  readonly text: string;
  readonly rows: number;
  /** The field's accessible name. */
  readonly label: string;
  /** On the button. */
  readonly copy: string;
  /** What became of it: it was copied, or only selected where the browser does not let a page copy. */
  readonly outcomes: Readonly<Record<'copied' | 'selected', string>>;
  /** Where it is not that of the page. */
  readonly lang?: string;
}

/** A text to read and select, and a button that copies it. */
export function TextToCopy({ text, rows, label, copy, outcomes, lang }: TextToCopyProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** Of another text nothing was copied. */
  const [outcome, setOutcome] = useState<{ of: string; as: 'copied' | 'selected' } | null>(null);
  const onCopy = async (): Promise<void> => {
    const as = await copyText(text, field.current);
    setOutcome({ of: text, as });
  };
  return (
    <>
      <textarea
        ref={field}
        className="text-to-copy"
        readOnly
        lang={lang}
        rows={rows}
        aria-label={label}
        value={text}
      />
      <p className="copy-line">
        <button type="button" onClick={() => void onCopy()}>
          {copy}
        </button>
        <span role="status">{outcome?.of === text && outcomes[outcome.as]}</span>
      </p>
    </>
  );
}
