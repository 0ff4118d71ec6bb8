import { ChevronDown } from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { networkNames, networkTitle, shownPercent } from '../../core/index.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { useHeader } from '../header/Header.container.tsx';
import { CompareChooser, PageButtons, PageName, RestoreButton, WeightsChoice } from '../header/Header.tsx';
import type { HeaderProps } from '../header/Header.tsx';
import type { NetworkListProps } from '../networkList/NetworkList.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import '../parts/dialog.css';
import './phoneBar.css';

export interface PhoneBarProps {
  readonly NetworkList: ComponentType<NetworkListProps>;
}

/** The name of the page, and one button with what is chosen for all of it, which opens the choices. */
export function PhoneBarContainer({ NetworkList }: PhoneBarProps) {
  const header = useHeader({ NetworkList });
  const { t, language } = useTranslation();
  const { t: words } = useTranslation('views');
  const [isOpen, setOpen] = useState(false);
  const name = networkTitle(header.network, language);
  const weights =
    header.accuracy !== null && header.changed === null
      ? shownPercent(header.accuracy, language)
      : t(header.changed ? 'header.changed' : `header.${header.weights}`);
  return (
    <header className="phone-bar">
      <PageName />
      {header.badge}
      <button
        type="button"
        className="phone-chip"
        aria-haspopup="dialog"
        aria-label={words('phone.chosen', { name, weights })}
        onClick={() => setOpen(true)}
      >
        <span>{name}</span> · {weights} <ChevronDown aria-hidden />
      </button>
      {isOpen && <Choices {...header} onClose={() => setOpen(false)} />}
    </header>
  );
}

/** All that the desktop's header chooses. What opens a dialog of its own closes this one first. */
function Choices({ onClose, ...header }: HeaderProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { t: words } = useTranslation('views');
  const { NetworkList } = header;
  const after = (open: () => void) => () => {
    onClose();
    open();
  };
  const all: HeaderProps = {
    ...header,
    onTable: after(header.onTable),
    onFind: after(header.onFind),
    onHelp: after(header.onHelp),
  };
  return (
    <Dialog title={words('phone.choices')} className="phone-choices" onClose={onClose}>
      <NetworkList
        label={t('header.network')}
        names={networkNames()}
        chosen={header.network}
        onChoose={header.onNetwork}
        onClose={onClose}
        onTable={all.onTable}
      />
      {all.comparable.length > 0 && (
        <CompareChooser {...all} onCompare={(name) => after(() => all.onCompare(name))()} />
      )}
      <h3>{t('header.weights')}</h3>
      <WeightsChoice {...all} />
      {all.changed && <RestoreButton {...all} />}
      <div className="phone-page">
        {all.plainSwitch}
        <PageButtons {...all} />
      </div>
    </Dialog>
  );
}
