import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/useAppStore.ts';
import { AskSwitch } from '../transport/AskSwitch.container.tsx';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { PlainNamesSwitch } from '../parts/PlainNamesSwitch.container.tsx';
import { PaperEntries } from '../paper/PaperEntries.container.tsx';
import { useMedia } from '../parts/useMedia.ts';
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
  const pauses = useAppStore((state) => state.pausesAtPhases);
  const setPauses = useAppStore((state) => state.setPausesAtPhases);
  const showDialog = useAppStore((state) => state.showDialog);
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
      <PaperEntries onClose={onClose} />
      <button
        type="button"
        className="link"
        onClick={() => {
          // first, so that the focus comes back to the button of the menu
          onClose();
          showDialog('about');
        }}
      >
        {t('more.about')}
      </button>
    </>
  );
}
