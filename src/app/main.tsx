import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppStore } from '../store/createAppStore.ts';
import { hasKept, keepState, storageOf } from '../store/persistence.ts';
import { keepWeights } from '../store/keepWeights.ts';
import { syncCompare } from '../store/compare.ts';
import { syncMine } from '../store/syncMine.ts';
import { syncTrace } from '../store/sync.ts';
import { StoreContext } from '../store/useAppStore.ts';
import { createTraceClient } from '../worker/client.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { fetchWeights } from './fetchWeights.ts';
import { listenToKeyboard } from './keyboard.ts';
import { showLanguage, startLanguage } from './language/i18n.ts';
import type { Language } from '../store/state.ts';
import { preferredLanguage, preferredTheme, showTheme } from './preferences.ts';
import './styles/index.css';

/**
 * Not at the top level of this file: what is loaded later may lie in one file with it, and would wait for itself.
 */
async function start(): Promise<void> {
  const store = createAppStore({ language: preferredLanguage(navigator.languages), theme: preferredTheme() });
  const storage = storageOf(window);
  if (hasKept(storage)) {
    const { readLastVisit } = await import('./lastVisit.ts');
    store.setState(readLastVisit(storage, store.getState()));
  }

  const { language, theme } = store.getState();
  showTheme(theme);
  store.subscribe((state, before) => {
    if (state.language !== before.language) changeLanguage(state.language);
    if (state.theme !== before.theme) showTheme(state.theme);
  });

  keepState(store, storage);
  keepWeights(store, storage);
  syncTrace(store, { createClient: createTraceClient, fetchWeights });
  syncCompare(store, fetchWeights);
  syncMine(store);
  listenToKeyboard(store);

  await startLanguage(language).catch((error: unknown) => console.error(error));
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html: expected an element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </StoreContext>
    </StrictMode>,
  );
}

/** Where the words cannot be loaded the page keeps those it has. */
function changeLanguage(to: Language): void {
  showLanguage(to).catch((error: unknown) => console.error(error));
}

void start();
