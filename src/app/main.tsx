// the order of all style layers first
import './styles/index.css';
// index.html has the first chapter before any script has come
import './opening/opening.css';
import '../panels/lesson/lesson.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isMadeWeights } from '../core/index.ts';
import { createAppStore, type AppStore } from '../store/createAppStore.ts';
import { keepState, keepWeights } from '../store/keep/keepSession.ts';
import { loadSamples } from '../store/input/samples.ts';
import { hasKept, readOnly, storageOf, type KeptStorage } from '../store/keep/keptStorage.ts';
import { loadWeights } from '../store/weights/loadWeights.ts';
import { bringFineSamples } from '../store/pass/bringFineSamples.ts';
import { syncTrace } from '../store/pass/sync.ts';
import { storageOfTab } from '../store/keep/tab.ts';
import { StoreContext } from '../store/useAppStore.ts';
import { within } from '../store/within.ts';
import { Client } from '../worker/client.ts';
import { startWorker } from '../worker/startWorker.ts';
import { takeOpening } from '../panels/lesson/opening.ts';
import { PHONE } from '../panels/parts/usePhone.ts';
import { PartBoundary, ReloadContext } from '../panels/parts/PartBoundary.tsx';
import { loadDialogStyles } from '../panels/parts/lazyPart.tsx';
import { setPartWords } from '../panels/parts/partWords.ts';
import { isOwnAddress } from './address/ownAddress.ts';
import { App, Phone } from './App.tsx';
import { fetchWeights } from './fetchWeights.ts';
import { listenToKeyboard } from './keyboard.ts';
import { onceTraced } from './onceTraced.ts';
import { PlainNamesProvider } from './PlainNamesProvider.tsx';
import { loadCaptions } from './loadCaptions.ts';
import { loadLaterWords, showLanguage, shownLanguage, startLanguage } from './language/i18n.ts';
import { preferredLanguage, preferredTheme, showTheme } from './preferences.ts';

/** Milliseconds that a file is waited for which the page can begin without. */
const PATIENCE = 4000;
/** The same for a database that does not answer. */
const PATIENCE_DATABASE = 2000;
/** From when on what keeps things is asked for again. */
const ASK_AGAIN = 10_000;

/**
 * Not at the top level of this file: what is loaded later may lie in one file with it, and would wait for itself.
 */
async function start(root: HTMLElement): Promise<void> {
  const store = createAppStore({ language: preferredLanguage(navigator.languages), theme: preferredTheme() });
  startLanguage();
  setPartWords(loadLaterWords);
  const stored = storageOfTab(storageOf(window), window);
  // a session may have ended at any step; a first one begins with a caption that is there
  const hasPage = hasKept(stored);
  // a reload of what the page itself wrote into its address goes on with what was kept
  const link = isLinkToOpen() ? within(PATIENCE, import('./openAddress.ts')).catch(() => null) : null;
  const captions = hasPage || link ? within(PATIENCE, loadCaptions()).catch(() => undefined) : null;
  const storage = await takeLastSession(store, stored);
  let keeping: Promise<void> | null = null;
  const kept = (): Promise<void> => (keeping ??= keepIn(store, storage));
  const ends = [keepState(store, storage), keepWeights(store, storage)];
  // what it takes the place of is kept
  const opener = await link;
  if (opener)
    await opener.openAddress(store, hasPage, () => within(PATIENCE_DATABASE, kept()).catch(() => undefined));
  else if (link) store.setState({ notice: { kind: 'linkUnread' } });
  // one's own weights are waited for where they are chosen; else the page comes first
  const isOwn = store.getState().weightsChoice === 'own';
  if (isOwn) await within(PATIENCE_DATABASE, kept()).catch(() => undefined);
  const { network, weightsChoice, own, run, choose, setTrainFrom } = store.getState();
  // they may be kept no longer, or of the other network only
  if (weightsChoice === 'own' && !own[network]) choose(network, 'trained');
  // where the run that made them is gone, the next goes on from what was learned, unless told
  if (isOwn && own[network] && !run) setTrainFrom('current');
  if (isMadeWeights(weightsChoice)) setTrainFrom(weightsChoice);

  showTheme(store.getState().theme);
  const changed = followLanguage(store);
  store.subscribe((state, before) => {
    if (state.theme !== before.theme) showTheme(state.theme);
  });

  const createWorker = () => startWorker('trace');
  loadWeights(store, fetchWeights);
  bringFineSamples(store);
  syncTrace(store, { createClient: (options) => new Client({ createWorker, ...options }) });
  listenToKeyboard(store);

  // forced colours are seen at once
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const laterStyles = isForced ? within(PATIENCE, loadLaterStyles()).catch(() => undefined) : null;
  // the page replaces the opening at once
  const phone = window.matchMedia(PHONE).matches
    ? within(PATIENCE, Phone.preload()).catch(() => undefined)
    : null;
  await Promise.all([changed, captions, laterStyles, phone]);
  takeOpening(root);
  const reload = async (): Promise<void> => {
    for (const end of ends) end();
    await within(PATIENCE_DATABASE, flushDatabase()).catch(() => undefined);
    window.location.reload();
  };
  const page = (
    <StrictMode>
      <StoreContext value={store}>
        <ReloadContext value={() => void reload()}>
          <PartBoundary>
            <PlainNamesProvider>
              <App />
            </PlainNamesProvider>
          </PartBoundary>
        </ReloadContext>
      </StoreContext>
    </StrictMode>
  );
  // in slices, so that a slow machine can scroll meanwhile
  startTransition(() => createRoot(root).render(page));
  // before anything can be pressed
  if (!captions) void loadCaptions();
  if (!laterStyles) void loadLaterStyles();
  if (!isOwn) await within(PATIENCE_DATABASE, afterFirstTrace(store)).catch(() => undefined);
  // where they cannot be loaded, "Next sample" asks again and says so
  loadSamples().catch(() => undefined);
  await kept();
}

/**
 * What only forced colours want, and dialogs: these bring it with them, but one that says that something could not be
 * loaded must have it.
 */
async function loadLaterStyles(): Promise<void> {
  await Promise.all([import('./styles/media.css'), loadDialogStyles()]).catch((error: unknown) => {
    console.error(error);
  });
}

/**
 * Puts what the last session left into the store. Where that cannot be loaded the page begins without, says so, and writes
 * nothing over it: the storage that it returns takes nothing.
 */
async function takeLastSession(store: AppStore, storage: KeptStorage): Promise<KeptStorage> {
  if (!hasKept(storage)) return storage;
  try {
    const reader = within(PATIENCE, import('../store/keep/lastSession.ts'));
    // it may have been on any sample; where those are lost nothing of the reader's is
    const samples = within(PATIENCE, loadSamples()).catch((error: unknown) => {
      console.error(error);
      store.setState({ notice: { kind: 'samplesFailed' } });
    });
    const [{ readLastSession }] = await Promise.all([reader, samples]);
    store.setState(readLastSession(storage));
    return storage;
  } catch (error) {
    console.error(error);
    store.setState({ notice: { kind: 'lastSessionLost' } });
    return readOnly(storage);
  }
}

/** Whether the address says what the page is to show. */
function isLinkToOpen(): boolean {
  return window.location.hash.startsWith('#m=') && !isOwnAddress(window);
}

/** What a session can begin without comes when the page can be used. */
function afterFirstTrace(store: AppStore): Promise<void> {
  return new Promise((resolve) => onceTraced(store, resolve));
}

/** Writes what the database is still to be given. */
let flushDatabase: () => Promise<void> = () => Promise.resolve();

/** What cannot be loaded cannot keep anything: that is said, and the page works on. */
async function keepIn(store: AppStore, storage: KeptStorage): Promise<void> {
  try {
    // it says what is wrong with words that come later
    const [{ keep }] = await Promise.all([import('./keep.ts'), loadLaterWords()]);
    const keeper = keep(store, storage);
    flushDatabase = () => keeper.flush();
    await keeper.ready;
  } catch (error) {
    console.error(error);
    store.setState({
      saved: [],
      storage: 'failed',
      mineFailure: 'failed',
      notice: store.getState().notice ?? { kind: 'storageFailed' },
    });
    setTimeout(() => void keepIn(store, storage), ASK_AGAIN);
  }
}

/** Shows the language of the store from now on. Where its words cannot be loaded the page keeps those it has, and says so. */
function followLanguage(store: AppStore): Promise<void> {
  const show = (): Promise<void> =>
    within(PATIENCE, showLanguage(store.getState().language)).catch((error: unknown) => {
      console.error(error);
      const { language } = store.getState();
      store.setState({ language: shownLanguage(), notice: { kind: 'languageFailed', language } });
    });
  store.subscribe((state, before) => {
    if (state.language !== before.language) void show();
  });
  return show();
}

const root = document.getElementById('root');
if (root) {
  root.dataset['started'] = '';
  const begin = window.location.search.includes('embed=')
    ? import('./embedEntry.ts').then(({ startEmbed }) => startEmbed(root))
    : start(root);
  begin.catch((error: unknown) => {
    console.error(error);
    // what was drawn of the page stays
    for (const opening of root.querySelectorAll('.opening')) opening.remove();
    document.getElementById('no-start')?.removeAttribute('hidden');
  });
}
