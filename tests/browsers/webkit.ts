import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Driver, Place } from './driver.ts';
import { webDriverAt, type Ask } from './webdriver.ts';

export interface WebKitPlaces {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Keys that have no character, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** WebKit of GTK in its small browser, on a display of its own. */
export async function startWebKit(places: WebKitPlaces): Promise<Driver> {
  const port = await freePort();
  const [display, name] = await startDisplay(places.display);
  const server = spawn(places.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: name,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GTK_A11Y: 'none',
    },
  });
  const stop = (): void => [server, display].forEach((each: ChildProcess) => each.kill());
  try {
    return driverOf(await openSession(webDriverAt(port), places.browser), stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** A display that is not shown, and its name: it takes the first number that is free and tells it. */
async function startDisplay(program: string): Promise<[ChildProcess, string]> {
  const told = 3;
  const display = spawn(program, ['-displayfd', `${told}`, '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(display.stdio[told] ?? display, 'data');
  return [display, `:${String(number).trim()}`];
}

/** Orders of a session. The server takes a moment until it hears. */
async function openSession(ask: Ask, binary: string): Promise<Ask> {
  const wanted = {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  };
  for (let tries = 0; ; tries += 1) {
    try {
      const { sessionId } = (await ask('POST', '/session', wanted)) as { sessionId: string };
      return (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function driverOf(ask: Ask, stop: () => void): Driver {
  const act = (source: object): Promise<unknown> => ask('POST', '/actions', { actions: [source] });
  const moveTo = ({ x, y }: Place, duration: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  return {
    open: async (address) => void (await ask('POST', '/url', { url: address })),
    value: (expression) => ask('POST', '/execute/sync', { script: `return (${expression})`, args: [] }),
    async draw([first, ...others]) {
      await act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          moveTo(first, 0),
          { type: 'pointerDown', button: 0 },
          ...others.map((place) => moveTo(place, 16)),
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async press(key) {
      const value = KEYS[key] ?? key;
      await act({
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      });
    },
    async close() {
      await ask('DELETE', '').catch(() => undefined);
      stop();
    },
  };
}
