import { useEffect, useId, useLayoutEffect } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Translate } from '../words/translation.ts';
import { TOLERANCE, type Answer, type Names, type Question } from '../../core/index.ts';
import { askingOf } from '../../store/ask/askSlice.ts';
import { answer, goOn, hasNext, next, show, startAsking } from '../../store/ask/asking.ts';
import type { Asking } from '../../store/ask/askState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { usePlainNames } from '../parts/plainNames.ts';
import { useNames } from '../parts/useNames.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AskCard, type Ending } from './AskCard.tsx';
import { fieldText, mapName, rangeText } from './fieldText.ts';
import { hintText } from './hintText.ts';
import { mistakeText, SLOPE } from './mistakeText.ts';
import { choicesOf, givenOf, questionText, truthText } from './questionText.ts';

/** Lets "Step" ask; and the question that stands on the page, in the place of the step's card. */
export default function AskContainer() {
  const store = useAppStoreApi();
  const asking = useAppStore(askingOf);
  useEffect(() => startAsking(store), [store]);
  useFocusBack(asking !== null);
  useScrollBack(asking !== null && asking.round !== null);
  // every question has its own form
  return asking && <Asked key={`${asking.position} ${asking.question.kind}`} asking={asking} />;
}

/** Where the focus lay as the first question came, it goes back to when the last one is put away. */
function useFocusBack(isAsked: boolean): void {
  useLayoutEffect(() => {
    if (!isAsked) return;
    const before = document.activeElement;
    return () =>
      // after what was pressed has gone
      queueMicrotask(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement)
          before.focus({ preventScroll: true });
      });
  }, [isAsked]);
}

/** The words of questions, with the names that the reader wants. */
function useWords(): Translate<'views'> {
  const { t } = useTranslation('views');
  return usePlainNames()?.views(t) ?? t;
}

/** Names as they stand alone, not in a sentence. */
function useLabels(): Names {
  const names = useNames();
  const plain = usePlainNames();
  return plain ? { ...names, cell: (ref) => plain.label(names.cell(ref)) } : names;
}

/** A round is asked for by a chapter, which may stand above: when it is over, the page is where it was. */
function useScrollBack(isRound: boolean): void {
  useLayoutEffect(() => {
    if (!isRound) return;
    const before = window.scrollY;
    return () => window.scrollTo({ top: before });
  }, [isRound]);
}

function Asked({ asking }: { readonly asking: Asking }) {
  const t = useWords();
  const labels = useLabels();
  const store = useAppStoreApi();
  const names = useNames();
  const score = useAppStore((state) => state.score);
  const isMore = useAppStore(hasNext);
  const { question, hint, round } = asking;
  const id = useId();
  const ids = { question: `${id}question`, hint: `${id}hint` };
  const map = 'map' in question ? mapName(names, question) : null;
  return (
    <AskCard
      text={questionText(t, names, question)}
      ids={ids}
      given={givenOf(labels, question)}
      form={<Form question={question} id={ids.question} problem={isRefused(hint) ? ids.hint : null} />}
      hint={hint && hintText(t, names, { map }, hint)}
      ending={endingOf(t, names, asking)}
      round={round && { number: round.number, count: round.questions.length }}
      score={score}
      hasNext={isMore}
      onCell={(ref) => answer(store, { kind: 'cell', ref })}
      onNext={() => next(store)}
      onGoOn={() => goOn(store)}
    />
  );
}

/** How it ended, in words; null while it waits. */
function endingOf(t: Translate<'views'>, names: Names, { question, outcome, given }: Asking): Ending | null {
  if (!outcome) return null;
  const truth = truthText(t, names, question);
  if (outcome.kind !== 'wrong') return { kind: outcome.kind, mistake: null, truth };
  const { mistake } = outcome;
  const answer = given && answerText(names, given);
  return {
    kind: 'wrong',
    mistake:
      mistake.kind === 'unknown'
        ? answer && t('ask.answered', { answer })
        : mistakeText(t, names, question, mistake),
    truth,
  };
}

/** An answer as it was given; null of a button, which is no longer there. */
function answerText(names: Names, given: Answer): string | null {
  switch (given.kind) {
    case 'text':
      return given.text.trim();
    case 'cell':
      return names.cell({ ...given.ref, of: 'value' });
    case 'choice':
      return null;
  }
}

/** Whether what was typed is no answer: a cell that was pressed, or a step that waits, is no fault of the field's. */
function isRefused(hint: Asking['hint']): boolean {
  return hint !== null && ['empty', 'notANumber', 'notACell', 'notACellNumber'].includes(hint.kind);
}

interface FormProps {
  readonly question: Question;
  readonly id: string;
  readonly problem: string | null;
}

function Form({ question, id, problem }: FormProps) {
  const t = useWords();
  const store = useAppStoreApi();
  const names = useNames();
  return (
    <AnswerForm
      question={id}
      problem={problem}
      field={fieldText(t, names, question)}
      choices={choicesOf(t, names, question)}
      how={howTo(t, names, question)}
      onAnswer={(given) => answer(store, given)}
      onShow={() => show(store)}
    />
  );
}

function howTo(t: Translate<'views'>, names: Names, question: Question): string[] {
  if ('map' in question)
    return [t('ask.how.cell', { map: mapName(names, question) }), rangeText(t, names, question)];
  if (question.kind !== 'delta') return [];
  const hasSlope = question.factors.some(({ kind }) => kind === 'slope');
  return [
    ...(hasSlope ? [t('ask.how.slope', { formula: `ds(y) = ${SLOPE}` })] : []),
    t('ask.how.number', { percent: 100 * TOLERANCE }),
  ];
}
