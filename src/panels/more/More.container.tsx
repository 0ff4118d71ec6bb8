import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/useAppStore.ts';
import { AskSwitch } from '../transport/AskSwitch.container.tsx';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { useMedia } from '../parts/useMedia.ts';
import { MoreSwitch } from './MoreSwitch.tsx';
import './more.css';

/** As transport.css hides them in its line. */
const NARROW = '(width < 1100px)';

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
  return (
    <>
      {isNarrow && (
        <>
          <AskSwitch />
          <ScalesSwitchContainer />
        </>
      )}
      <MoreSwitch label={t('more.pause')} note={t('more.pauseNote')} isOn={pauses} onChange={setPauses} />
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
