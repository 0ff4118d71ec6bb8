import { ChevronDown, Columns2, Languages, Moon, RotateCcw, Search, Share2, Sun } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  isMadeWeights,
  networkNames,
  networkTitle,
  shownPercent,
  type MadeWeights,
  type NetworkName,
} from '../../core/index.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { languageName } from '../parts/languageName.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import type { NetworkListProps } from '../networkList/NetworkList.tsx';
import { ListButton } from './ListButton.tsx';
import './header.css';

export type HeaderWeights = 'random' | 'oneEpoch' | 'trained' | MadeWeights | 'own';

export interface HeaderProps {
  readonly network: NetworkName;
  /** The networks that can be put beside it, and the one that stands there. */
  readonly comparable: readonly NetworkName[];
  readonly beside: NetworkName | null;
  /** Loaded when a list is first opened. */
  readonly NetworkList: ComponentType<NetworkListProps>;
  readonly weights: HeaderWeights;
  /** It has weights that were trained for it. */
  readonly isShipped: boolean;
  /** The user has trained weights of this network. */
  readonly hasOwn: boolean;
  /** Validation accuracy of the weights as they are shipped, 0 to 1. */
  readonly accuracy: number | null;
  /** How the user changed them, in a sentence; their accuracy is not known then. Null where they are as they came. */
  readonly changed: string | null;
  /** The one that the button leads to. */
  readonly nextLanguage: string;
  readonly isDark: boolean;
  /** A warning about the network that is shown. */
  readonly badge: ReactNode;
  /** Shows plain names in the place of the article's. */
  readonly plainSwitch: ReactNode;
  readonly onNetwork: (network: NetworkName) => void;
  /** Puts a network beside it; null ends that. */
  readonly onCompare: (network: NetworkName | null) => void;
  /** Opens the table of all networks. */
  readonly onTable: () => void;
  readonly onWeights: (weights: HeaderWeights) => void;
  /** Back to the weights as they came. */
  readonly onRestore: () => void;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
  readonly onFind: () => void;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

/** Which network, which weights, which language, light or dark. */
export function Header(props: HeaderProps) {
  return (
    <header className="page-header">
      <PageName />
      <NetworkChooser {...props} />
      {props.comparable.length > 0 && <CompareChooser {...props} />}
      <WeightsChoice {...props} />
      {/* while it says that a mistake is planted, there is no room for both */}
      {props.changed && !props.badge && <RestoreButton {...props} />}
      <span className="spring" />
      {props.badge || props.plainSwitch}
      <PageButtons {...props} />
    </header>
  );
}

/** The name of the page, and in a sentence what it is. */
export function PageName() {
  const { t } = useTranslation();
  return (
    <>
      <h1 title={t('app.tagline')}>
        Conv<span>Scope</span>
      </h1>
      <p className="visually-hidden">{t('app.tagline')}</p>
    </>
  );
}

/** The weights that can be taken, and what is known of those in use. */
export function WeightsChoice(props: HeaderProps) {
  const { weights, accuracy, changed } = props;
  const { t, language } = useTranslation();
  const shown = accuracy === null ? null : shownPercent(accuracy, language);
  const about =
    changed !== null
      ? { extra: <small>{t('header.changed')}</small>, title: changed }
      : shown !== null && {
          extra: <small>{shown}</small>,
          title: t('header.accuracy', { accuracy: shown }),
        };
  const isAlone = !props.isShipped && !props.hasOwn;
  const weightOption = (value: HeaderWeights) => ({
    value,
    label: t(`header.${value}`),
    ...(value === weights ? about : {}),
    ...(isAlone && !about && value === 'random'
      ? { title: t('header.trainNote'), extra: <small>{t('header.trainHint')}</small> }
      : {}),
  });
  return (
    <RadioGroup<HeaderWeights>
      name={t('header.weights')}
      value={weights}
      options={[
        weightOption('random'),
        ...(props.isShipped ? [weightOption('oneEpoch'), weightOption('trained')] : []),
        // those of a run that cannot learn, as long as they are in use
        ...(isMadeWeights(weights) ? [weightOption(weights)] : []),
        ...(props.hasOwn ? [weightOption('own')] : []),
      ]}
      onChange={props.onWeights}
    />
  );
}

/** Back to the weights as they came. */
export function RestoreButton({ weights, changed, onRestore }: HeaderProps) {
  const { t } = useTranslation();
  const label = t(weights === 'own' ? 'header.restoreOwn' : 'header.restore');
  return (
    <button
      type="button"
      // beside one more choice of weights there is no room for the words
      className={`restore${isMadeWeights(weights) ? ' brief' : ''}`}
      aria-label={label}
      title={changed ?? undefined}
      onClick={onRestore}
    >
      <RotateCcw aria-hidden /> <span>{label}</span>
    </button>
  );
}

/** What concerns the page: a cell is looked for, its language, light or dark, help. */
export function PageButtons({ isDark, nextLanguage, ...props }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton label={t('header.find')} icon={Search} onClick={props.onFind} />
      <IconButton label={t('header.share')} icon={Share2} onClick={props.onShare} />
      <button type="button" onClick={props.onLanguage} lang={nextLanguage}>
        <Languages aria-hidden /> {languageName(nextLanguage)}
      </button>
      <button type="button" className="theme" onClick={props.onTheme}>
        {isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}{' '}
        <span>{t(isDark ? 'header.light' : 'header.dark')}</span>
      </button>
      <button
        type="button"
        className="icon help-button"
        aria-label={t('header.help')}
        title={t('header.help')}
        onClick={props.onHelp}
      >
        ?
      </button>
    </>
  );
}

/** Says which network is shown and opens the list of all. */
function NetworkChooser({ network, NetworkList, onNetwork, onTable }: HeaderProps) {
  const { t, language } = useTranslation();
  return (
    <ListButton
      shown={
        <>
          {t('header.networkNow', { name: networkTitle(network, language) })} <ChevronDown aria-hidden />
        </>
      }
      label={t('header.network')}
      names={networkNames()}
      chosen={network}
      onChoose={onNetwork}
      {...{ NetworkList, onTable }}
    />
  );
}

/** Opens the list of those that read the same image; while one stands beside, ends that. */
export function CompareChooser({ comparable, beside, NetworkList, onCompare, onTable }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <ListButton
      shown={
        <>
          <Columns2 aria-hidden /> {t('header.compare')}
        </>
      }
      isPressed={beside !== null}
      {...(beside !== null && { title: t('header.stopComparing'), onEnd: () => onCompare(null) })}
      label={t('header.compareWith')}
      names={comparable}
      chosen={beside}
      onChoose={onCompare}
      {...{ NetworkList, onTable }}
    />
  );
}
