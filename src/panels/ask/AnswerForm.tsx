import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { joinedIds, sentences } from '../parts/joined.ts';
import type { Answer } from '../../core/index.ts';

export interface AnswerFormProps {
  /** The id of the question, which names the form and describes the field. */
  readonly question: string;
  /** The id of what says why the last answer was none; null where none was given. */
  readonly problem: string | null;
  /** The label of the field for a number; null where there is none. */
  readonly field: string | null;
  readonly choices: readonly string[];
  /** How to answer, a sentence each. */
  readonly how: readonly string[];
  readonly onAnswer: (answer: Answer) => void;
  /** Gives up. */
  readonly onShow: () => void;
}

/** The ways to answer besides clicking on the stage: a number, or one of some buttons. */
export function AnswerForm(props: AnswerFormProps) {
  const { question, problem, field, choices, how, onAnswer, onShow } = props;
  const { t } = useTranslation('views');
  const [text, setText] = useState('');
  const note = useId();
  const form = useFocusOnce();
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="answer"
      aria-labelledby={question}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ kind: 'text', text });
      }}
    >
      {choices.map((choice, n) => (
        <button
          key={choice}
          type="button"
          className="choice"
          onClick={() => onAnswer({ kind: 'choice', choice: n })}
        >
          {choice}
        </button>
      ))}
      {field && (
        <label>
          {field}{' '}
          <input
            type="text"
            inputMode="text"
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={joinedIds(problem, question, how.length > 0 ? note : null)}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      )}
      {field && <button type="submit">{t('ask.answer')}</button>}
      <button type="button" className="show" onClick={onShow}>
        {t('ask.show')}
      </button>
      {how.length > 0 && (
        <p id={note} className="note">
          {sentences(...how)}
        </p>
      )}
    </form>
  );
}

/**
 * What is typed next is the answer, where keys are at hand; by touch a field that takes the focus would bring a keyboard over the stage.
 * Of choices none has the focus: a space that was meant for the player would choose it.
 */
function useFocusOnce(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input') ?? form.current;
    if (window.matchMedia('(pointer: fine)').matches) first?.focus({ preventScroll: true });
  }, []);
  return form;
}
