import { useState } from 'react';
import { useAppStore } from '../../store/useAppStore.ts';
import { GlossaryContainer } from '../names/Glossary.container.tsx';
import { PlainNamesSwitch } from '../parts/PlainNamesSwitch.container.tsx';
import { HelpQuestionsContainer } from './HelpQuestions.container.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import { HelpSheet } from './HelpSheet.tsx';

/** The sheet of keys and marks; the glossary takes its place, beside the stage that the sheet covers. */
export function HelpContainer({ onClose }: { readonly onClose: () => void }) {
  const [isGlossary, setGlossary] = useState(false);
  const showDialog = useAppStore((state) => state.showDialog);
  if (isGlossary) return <GlossaryContainer onClose={onClose} />;
  return (
    <HelpSheet
      plainSwitch={<PlainNamesSwitch />}
      keysSwitch={<CharacterKeysSwitch />}
      questions={<HelpQuestionsContainer />}
      onGlossary={() => setGlossary(true)}
      onAbout={() => showDialog('about')}
      onClose={onClose}
    />
  );
}

/** Who speaks to the computer, or whose hand slips, does without digits and signs as shortcuts. */
function CharacterKeysSwitch() {
  const { t } = useTranslation();
  const areOn = useAppStore((state) => state.characterKeys);
  const setCharacterKeys = useAppStore((state) => state.setCharacterKeys);
  return (
    <Switch isOn={areOn} onChange={setCharacterKeys} className="character-keys">
      {t('help.characterKeys')}
    </Switch>
  );
}
