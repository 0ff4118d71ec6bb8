import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { QUESTIONS } from '../lesson/chapterQuestions.ts';
import { goToPlace } from '../lesson/chapterGoTo.ts';
import { QUESTION_PLACES } from '../lesson/chapterQuestionPlaces.ts';
import { HelpQuestions } from './HelpQuestions.tsx';

/** What is asked most often: the way to each answer, and to where the page shows it. */
export function HelpQuestionsContainer() {
  const store = useAppStoreApi();
  const language = useAppStore((state) => state.language);
  return (
    <HelpQuestions
      questions={QUESTIONS.map(({ id, words }) => ({
        id,
        question: words[language].question,
        hasPlace: QUESTION_PLACES[id] !== undefined,
      }))}
      onAnswer={(id) => store.getState().showAnswer(id)}
      onPlace={(id) => {
        store.getState().showAnswer(id);
        const place = QUESTION_PLACES[id];
        if (place) void goToPlace(store, place);
      }}
    />
  );
}
