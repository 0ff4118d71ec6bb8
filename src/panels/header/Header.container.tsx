import { networks } from '../../core/index.ts';
import { otherNetwork } from '../../store/pass/beside.ts';
import { plantingOf } from '../../store/pass/passOf.ts';
import { LANGUAGES } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { accuracyOf, changedOf } from '../../store/weights/chosen.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Header } from './Header.tsx';

/** Loaded with the first mistake that is planted. */
const PlantedBadge = lazyPart(() => import('../broken/PlantedBadge.container.tsx'));

export function HeaderContainer() {
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const canCompare = useAppStore((state) => otherNetwork(state) !== null);
  const sideBySide = useAppStore((state) => state.sideBySide);
  const weights = useAppStore((state) => state.weightsChoice);
  const hasOwn = useAppStore((state) => state.own[state.network] !== undefined);
  const accuracy = useAppStore(accuracyOf);
  const steps = useAppStore((state) => changedOf(state)?.steps ?? 0);
  const language = useAppStore((state) => state.language);
  const nextLanguage = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  const theme = useAppStore((state) => state.theme);
  const isPlanted = useAppStore((state) => plantingOf(state) !== null);
  const { choose, setSideBySide, restoreWeights, setLanguage, setTheme, setHelpOpen } = store.getState();
  return (
    <Header
      network={network}
      canCompare={canCompare}
      sideBySide={sideBySide && canCompare}
      isShipped={networks[network].isShipped}
      weights={weights}
      hasOwn={hasOwn}
      accuracy={accuracy}
      steps={steps}
      nextLanguage={nextLanguage}
      isDark={theme === 'dark'}
      badge={isPlanted && <PlantedBadge />}
      onNetwork={(name) => choose(name, weights)}
      onCompare={() => setSideBySide(!sideBySide)}
      onWeights={(choice) => choose(network, choice)}
      onRestore={restoreWeights}
      onLanguage={() => setLanguage(nextLanguage)}
      onTheme={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      onHelp={() => setHelpOpen(true)}
    />
  );
}
