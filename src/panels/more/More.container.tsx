import { HardDrive, Presentation, Share2 } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import type { DialogName } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { AskSwitch } from '../transport/AskSwitch.container.tsx';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { PlainNamesSwitch } from '../parts/PlainNamesSwitch.container.tsx';
import { PaperEntries } from '../paper/PaperEntries.container.tsx';
import { useMedia } from '../parts/useMedia.ts';
import { usePhone } from '../parts/usePhone.ts';
import { MoreSwitch } from './MoreSwitch.tsx';
import './more.css';

/** As transport.css hides them in its line, and header.css in the header. */
const NARROW = '(width < 1100px)';
const NARROW_HEADER = '(width < 1280px)';

export interface MoreProps {
  readonly onClose: () => void;
}

/** How the pass is played, and what shows the page to others. */
export default function MoreContainer({ onClose }: MoreProps) {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const isPhone = usePhone();
  const pauses = useAppStore((state) => state.pausesAtPhases);
  const setPauses = useAppStore((state) => state.setPausesAtPhases);
  const hasVoice = useAppStore((state) => state.hasVoice);
  const reads = useAppStore((state) => state.readsAloud);
  const setReads = useAppStore((state) => state.setReadsAloud);
  const showDialog = useAppStore((state) => state.showDialog);
  const open = (dialog: DialogName): void => {
    // first, so that the focus comes back to the button of the menu
    onClose();
    showDialog(dialog);
  };
  const isNarrow = useMedia(NARROW);
  const isHeaderNarrow = useMedia(NARROW_HEADER);
  return (
    <>
      {isNarrow && (
        <>
          <AskSwitch />
          <ScalesSwitchContainer />
        </>
      )}
      {isHeaderNarrow && <PlainNamesSwitch />}
      <MoreSwitch label={t('more.pause')} note={t('more.pauseNote')} isOn={pauses} onChange={setPauses} />
      <MoreSwitch
        label={t('more.read')}
        note={t(hasVoice ? 'more.readNote' : 'more.noVoice')}
        isOn={reads}
        isOff={!hasVoice}
        onChange={setReads}
      />
      <button type="button" onClick={() => open('present')}>
        <Presentation aria-hidden /> {t('more.present')}
      </button>
      {isPhone && (
        <button type="button" onClick={() => open('share')}>
          <Share2 aria-hidden /> {page('header.share')}
        </button>
      )}
      <PaperEntries onClose={onClose} />
      <button type="button" onClick={() => open('kept')}>
        <HardDrive aria-hidden /> {t('more.kept')}
      </button>
      <button type="button" className="link" onClick={() => open('about')}>
        {t('more.about')}
      </button>
    </>
  );
}
