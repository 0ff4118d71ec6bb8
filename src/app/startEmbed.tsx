import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { networks } from '../core/index.ts';
import { readEmbed } from '../panels/embed/figures.container.tsx';
import { setPartWords } from '../panels/parts/partWords.ts';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { createAppStore, type AppStore } from '../store/createAppStore.ts';
import { loadSamples } from '../store/input/samples.ts';
import { bringFineSamples } from '../store/pass/bringFineSamples.ts';
import { syncTrace } from '../store/pass/sync.ts';
import { StoreContext } from '../store/useAppStore.ts';
import { loadWeights } from '../store/weights/loadWeights.ts';
import { within } from '../store/within.ts';
import { Client } from '../worker/client.ts';
import { startInPage } from '../worker/inPage.ts';
import type { WorkerLike } from '../worker/link.ts';
import { startWorker } from '../worker/startWorker.ts';
import { EmbedView } from './EmbedView.tsx';
import { fetchWeights } from './fetchWeights.ts';
import { isOwnKey } from './keyboard.ts';
import { loadLaterWords, loadWords, showLanguage, startLanguage } from './language/i18n.ts';
import { loadCaptions } from './loadCaptions.ts';
import { openAddress } from './openAddress.ts';
import { PlainNamesProvider } from './PlainNamesProvider.tsx';
import { preferredLanguage, preferredTheme, showTheme } from './preferences.ts';

/** Milliseconds that what a figure can begin without is waited for. */
const PATIENCE = 4000;

/**
 * The page as a figure in another one, at the moment that its address says. Nothing is kept and nothing that was kept is read: in
 * another's page a browser may forbid both, and a figure shows everybody the same.
 */
export async function startEmbed(root: HTMLElement): Promise<void> {
  const store = createAppStore({ language: preferredLanguage(navigator.languages), theme: preferredTheme() });
  startLanguage();
  setPartWords(loadLaterWords);
  await openAddress(store, false);
  const { theme, language, network, showWeightView, unpin } = store.getState();
  const embed = readEmbed(window.location.search, networks[network]);
  if (embed?.figure.kind === 'view') showWeightView(embed.figure.view);
  showTheme(theme);
  await Promise.all(
    [loadWords(['embed', 'phone']), showLanguage(language), loadLaterWords(), loadCaptions()].map((each) =>
      within(PATIENCE, each).catch((error: unknown) => console.error(error)),
    ),
  );
  loadWeights(store, fetchWeights);
  bringFineSamples(store);
  syncTrace(store, { createClient: (options) => new Client({ createWorker, ...options }) });
  if (embed?.hasTransport) listenToKeys(store);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && unpin());
  root.replaceChildren();
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <PartBoundary>
          <PlainNamesProvider>
            <EmbedView embed={embed} />
          </PlainNamesProvider>
        </PartBoundary>
      </StoreContext>
    </StrictMode>,
  );
  loadSamples().catch(() => undefined);
}

/** A frame that is shut off from its own origin (sandbox) may start no worker. */
function createWorker(): WorkerLike {
  if (window.origin === 'null') return startInPage();
  try {
    return startWorker('trace');
  } catch {
    return startInPage();
  }
}

/** The keys of the time. A browser gives a frame those that are pressed while it has the focus. */
function listenToKeys(store: AppStore): void {
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, key, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || metaKey || altKey || isOwnKey(event)) return;
    if (document.querySelector('dialog:modal')) return;
    const { playing, setPlaying, step, setPosition } = store.getState();
    const actions: Record<string, () => void> = {
      ' ': () => setPlaying(!playing),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => setPosition(0),
    };
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
