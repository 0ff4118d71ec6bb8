import { useState } from 'react';
import { useAppStore } from '../../store/useAppStore.ts';
import { GlossaryContainer } from '../names/Glossary.container.tsx';
import { PlainNamesSwitch } from '../parts/PlainNamesSwitch.container.tsx';
import { HelpQuestionsContainer } from './HelpQuestions.container.tsx';
import { HelpSheet } from './HelpSheet.tsx';

/** The sheet of keys and marks; the glossary takes its place, beside the stage that the sheet covers. */
export function HelpContainer({ onClose }: { readonly onClose: () => void }) {
  const [isGlossary, setGlossary] = useState(false);
  const showDialog = useAppStore((state) => state.showDialog);
  if (isGlossary) return <GlossaryContainer onClose={onClose} />;
  return (
    <HelpSheet
      plainSwitch={<PlainNamesSwitch />}
      questions={<HelpQuestionsContainer />}
      onGlossary={() => setGlossary(true)}
      onAbout={() => showDialog('about')}
      onClose={onClose}
    />
  );
}
