import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { placesOnPath } from '../../scripts/browser.mjs';
import type { WebKitPlaces } from './webkit.ts';

const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** Where this machine has Firefox; null where it has none. */
export function findFirefox(): string | null {
  return [...placesOnPath(['firefox-esr', 'firefox']), MAC_FIREFOX].find(existsSync) ?? null;
}

/** Where this machine has what drives WebKit (Debian's webkit2gtk-driver and xvfb); null where a part of it is missing. */
export function findWebKit(): WebKitPlaces | null {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const browser = findMiniBrowser();
  return driver && display && browser ? { driver, display, browser } : null;
}

/** It lies in the folder of a library, whose name has the machine's and a version. */
function findMiniBrowser(): string | null {
  const top = '/usr/lib';
  const folders = existsSync(top) ? readdirSync(top).filter((name) => name.endsWith('-linux-gnu')) : [];
  const places = folders.flatMap((folder) =>
    readdirSync(join(top, folder))
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(top, folder, name, 'MiniBrowser')),
  );
  return places.find(existsSync) ?? null;
}

function onPath(name: string): string | null {
  return placesOnPath([name]).find(existsSync) ?? null;
}
