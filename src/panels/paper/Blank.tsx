import { createContext, useContext } from 'react';
import { shownNumber, type SheetNumber } from '../../core/index.ts';

/** Whether blanks are filled in, and with how many digits numbers are printed. */
export const AnswersContext = createContext({ hasAnswers: false, digits: 4 });

/** A number of the worksheet, or the room for one that is to be worked out. */
export function Num({ number, inProduct = false }: { number: SheetNumber; inProduct?: boolean }) {
  const { digits } = useContext(AnswersContext);
  const text = shownNumber(number.value, digits);
  const bracketed = inProduct && /^−| [−+] /.test(text) ? `(${text})` : text;
  return number.isBlank ? <Blank text={bracketed} /> : <span className="number">{bracketed}</span>;
}

/** Room for a text that is to be found. */
export function Blank({ text, isShort = false }: { text: string; isShort?: boolean }) {
  const { hasAnswers } = useContext(AnswersContext);
  if (hasAnswers) return <b className="answer">{text}</b>;
  return <span className={isShort ? 'blank short' : 'blank'} />;
}
