import {
  test as base,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from '@playwright/test';
import { fewDigits } from './digits.ts';

/**
 * A browser context that outlives its test. Its HTTP cache stays, and one page of it stays open, which keeps the
 * process and with it the compiled scripts alive: the page opens in a third of the time. Each test gets a page of its
 * own, and storage as on a first visit.
 */
interface Warm {
  readonly context: BrowserContext;
  readonly keeper: Page;
  readonly session: CDPSession;
  /** The page that tests which only look at it hand on to each other. */
  shared: Page | null;
  /** Something was done to the context that the next test would feel. */
  isSpoilt: boolean;
}

/** What is done to a context to stay. A page's clock is its context's, and cannot be taken out again. */
const LASTING =
  'addInitScript exposeBinding exposeFunction route routeFromHAR routeWebSocket grantPermissions setGeolocation ' +
  'setExtraHTTPHeaders setHTTPCredentials setOffline close';
const CLOCK = 'install fastForward pauseAt resume runFor setFixedTime setSystemTime';

/** Calls `note` before each call of one of the methods. */
function watch(target: object, names: string, note: () => void): void {
  for (const name of names.split(' ')) {
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') throw new Error(`expected a method ${name}`);
    Reflect.set(target, name, (...given: unknown[]): unknown => {
      note();
      return Reflect.apply(method, target, given);
    });
  }
}

async function warmUp(browser: Browser): Promise<Warm> {
  const context = await browser.newContext(); // with the options of the test
  const keeper = await context.newPage();
  await keeper.goto('./robots.txt');
  const session = await context.newCDPSession(keeper);
  const warm: Warm = { context, keeper, session, shared: null, isSpoilt: false };
  const spoil = (): void => {
    warm.isSpoilt = true;
  };
  watch(context, LASTING, spoil);
  watch(context.clock, CLOCK, spoil);
  keeper.on('crash', spoil);
  return warm;
}

/** Nothing stays of the last test but what the browser would fetch and compile again. */
async function startOver({ context, keeper, session }: Warm): Promise<void> {
  const own = context.pages().filter((page) => page !== keeper);
  await Promise.all(own.map((page) => page.close()));
  const { origin } = new URL(keeper.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}

interface TestFixtures {
  /**
   * The tests step, point and select, and leave nothing behind that the page itself cannot take back: they are given
   * one page, one after another, and `AppPage.takeBack` brings it to where a first visit begins.
   */
  isShared: boolean;
  /** How many of the digits that ship with the page it gets, a tenth of them to validate with: 500 make an epoch short. */
  digits: 'all' | number;
  /** The options that cannot be changed once a context is there. */
  kind: string;
  warm: Warm;
}

export const test = base.extend<TestFixtures, { contexts: Map<string, Warm> }>({
  digits: ['all', { option: true }],
  isShared: [false, { option: true }],

  kind: async (
    {
      baseURL,
      colorScheme,
      contextOptions,
      contrast,
      deviceScaleFactor,
      forcedColors,
      hasTouch,
      isMobile,
      isShared,
      javaScriptEnabled,
      locale,
      permissions,
      reducedMotion,
      storageState,
      timezoneId,
      userAgent,
    },
    provide,
  ) => {
    const fixed = [baseURL, colorScheme, contextOptions, contrast, deviceScaleFactor, forcedColors, hasTouch];
    const others = [isMobile, javaScriptEnabled, locale, permissions, reducedMotion, storageState];
    await provide(JSON.stringify([...fixed, ...others, timezoneId, userAgent, isShared]));
  },

  contexts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants to read which fixtures are asked for
    async ({}, provide) => {
      const contexts = new Map<string, Warm>();
      await provide(contexts);
      await Promise.all([...contexts.values()].map(({ context }) => context.close()));
    },
    { scope: 'worker' },
  ],

  warm: async ({ browser, contexts, kind, isShared }, provide, test) => {
    const warm = contexts.get(kind) ?? (await warmUp(browser));
    contexts.set(kind, warm);
    await provide(warm);
    if (warm.isSpoilt || (isShared && test.status !== test.expectedStatus)) {
      contexts.delete(kind);
      await warm.context.close();
    } else if (!isShared) await startOver(warm);
  },

  context: ({ warm }, provide) => provide(warm.context),

  page: async ({ warm, isShared, viewport, digits }, provide) => {
    const page = warm.shared ?? (await warm.context.newPage());
    if (isShared) warm.shared = page;
    if (viewport) await page.setViewportSize(viewport);
    // a pattern of its own, so that a test may route the file and unroute it again
    if (digits !== 'all')
      await page.route(/\/digits\d+\.bin$/, (route) => {
        const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
        return route.fulfill({ body: fewDigits(file, digits) });
      });
    await provide(page);
  },
});
