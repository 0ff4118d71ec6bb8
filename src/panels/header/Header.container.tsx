import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { Header } from './Header.tsx';

export function HeaderContainer() {
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const weights = useAppStore((state) => state.weightsChoice);
  const accuracy = useAppStore((state) => state.accuracy);
  const language = useAppStore((state) => state.language);
  const theme = useAppStore((state) => state.theme);
  const { choose, setLanguage, setTheme } = store.getState();
  return (
    <Header
      network={network}
      weights={weights}
      accuracy={accuracy}
      isDark={theme === 'dark'}
      onNetwork={(name) => choose(name, weights)}
      onWeights={(choice) => choose(network, choice)}
      onLanguage={() => setLanguage(language === 'en' ? 'zh' : 'en')}
      onTheme={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    />
  );
}
