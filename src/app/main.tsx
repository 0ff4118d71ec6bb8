import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppStore, type AppStore } from '../store/createAppStore.ts';
import { hasKept, keepState, storageOf } from '../store/persistence.ts';
import { keepWeights } from '../store/keepWeights.ts';
import { syncCompare } from '../store/compare.ts';
import { syncMine } from '../store/syncMine.ts';
import { syncTrace } from '../store/sync.ts';
import { StoreContext } from '../store/useAppStore.ts';
import { createTraceClient } from '../worker/client.ts';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { App } from './App.tsx';
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
    store.setState(readLastVisit(storage));
  }
  // one's own weights are waited for where they are chosen; else the page comes first
  const isOwn = store.getState().weightsChoice === 'own';
  if (isOwn) await Promise.race([keepIn(store, storage), patience()]);
  const { network, weightsChoice, own, choose } = store.getState();
  // they may be kept no longer, or of the other network only
  if (weightsChoice === 'own' && !own[network]) choose(network, 'trained');

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
        <PartBoundary>
          <App />
        </PartBoundary>
      </StoreContext>
    </StrictMode>,
  );
  if (!isOwn) void Promise.race([afterFirstTrace(store), patience()]).then(() => keepIn(store, storage));
}

/** What a visit can begin without comes when the page can be used. */
function afterFirstTrace(store: AppStore): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe(({ traced }) => {
      if (!traced) return;
      unsubscribe();
      resolve();
    });
  });
}

/** What cannot be loaded cannot keep anything: that is said, and the page works on. */
async function keepIn(store: AppStore, storage: Parameters<typeof keepWeights>[1]): Promise<void> {
  try {
    const { keep } = await import('./keep.ts');
    await keep(store, storage);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    store.setState({
      saved: [],
      storage: { kind: 'failed', message },
      notice: { kind: 'storageFailed', message },
    });
  }
}

/** A database that does not answer must not keep the page away. */
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2000));
}

/** Where the words cannot be loaded the page keeps those it has. */
function changeLanguage(to: Language): void {
  showLanguage(to).catch((error: unknown) => console.error(error));
}

void start();
