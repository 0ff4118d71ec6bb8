import type { ComponentType } from 'react';
import { networks } from '../../core/index.ts';
import { comparableWith, networkBeside } from '../../store/pass/beside.ts';
import { plantingOf } from '../../store/pass/passOf.ts';
import { LANGUAGES } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { accuracyOf, changedOf } from '../../store/weights/chosen.ts';
import type { NetworkListProps } from '../networkList/NetworkList.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { PlainNamesSwitch } from '../parts/PlainNamesSwitch.container.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import type { Translate } from '../words/translation.ts';
import type { ChangedWeights } from '../../store/weights/changedWeights.ts';
import { Header, type HeaderProps } from './Header.tsx';

/** Loaded with the first mistake that is planted. */
const PlantedBadge = lazyPart(() => import('../broken/PlantedBadge.container.tsx'));

export interface HeaderContainerProps {
  readonly NetworkList: ComponentType<NetworkListProps>;
}

export function HeaderContainer(props: HeaderContainerProps) {
  return <Header {...useHeader(props)} />;
}

/** What is chosen for the whole page, and how something else is. */
export function useHeader({ NetworkList }: HeaderContainerProps): HeaderProps {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const beside = useAppStore(networkBeside);
  const weights = useAppStore((state) => state.weightsChoice);
  const hasOwn = useAppStore((state) => state.own[state.network] !== undefined);
  const accuracy = useAppStore(accuracyOf);
  const changed = useAppStore(changedOf);
  const language = useAppStore((state) => state.language);
  const nextLanguage = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  const theme = useAppStore((state) => state.theme);
  const isPlanted = useAppStore((state) => plantingOf(state) !== null);
  const { choose, compareWith, restoreWeights, setLanguage, setTheme, showDialog } = store.getState();
  return {
    network,
    comparable: comparableWith(network),
    beside,
    NetworkList,
    isShipped: networks[network].isShipped,
    weights,
    hasOwn,
    accuracy,
    changed: changed && changedBy(t, changed),
    nextLanguage,
    isDark: theme === 'dark',
    badge: isPlanted && <PlantedBadge />,
    plainSwitch: <PlainNamesSwitch />,
    onNetwork: (name) => choose(name),
    onCompare: compareWith,
    onTable: () => showDialog('kernels'),
    onWeights: (choice) => choose(network, choice),
    onRestore: restoreWeights,
    onLanguage: () => setLanguage(nextLanguage),
    onTheme: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    onFind: () => showDialog('find'),
    onShare: () => showDialog('share'),
    onHelp: () => showDialog('help'),
  };
}

/** What was done to the weights since they came. */
function changedBy(t: Translate, { steps, typed = 0 }: ChangedWeights): string {
  return t(typed > 0 ? 'header.typedBy' : 'header.changedBy', { steps, typed });
}
