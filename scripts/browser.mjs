// Finds a Chromium for the browser tests. Plain JavaScript and Node's built-ins only, because
// scripts/ensure.mjs runs it before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** The shell without windows first: the browser tests take a fifth less with it. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * Where programs of these names would lie that are started by name, first name first.
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function placesOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string[]} every place where a system keeps its Chromium or Chrome, best first */
function systemPlaces() {
  const { platform, env } = process;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root
        ? [
            join(root, 'Chromium', 'Application', 'chrome.exe'),
            join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          ]
        : [],
    );
  }
  const onPath = placesOnPath(NAMES);
  if (platform !== 'darwin') return onPath;
  const apps = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
  return [
    ...onPath,
    ...apps.map((folder) => join(folder, 'Chromium.app/Contents/MacOS/Chromium')),
    ...apps.map((folder) => join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome')),
  ];
}

/** @returns {string | undefined} where Playwright keeps the Chromium it downloaded, if there is a Playwright */
function playwrightPlace() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const playwright = createRequire(import.meta.url)('@playwright/test');
    return playwright.chromium.executablePath();
  } catch {
    return undefined; // not installed yet
  }
}

/**
 * Being there is not enough: on Ubuntu `chromium-browser` can be a note that asks for a snap.
 * On Windows `chrome.exe --version` would open a window, so there the file has to do.
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * The path of a Chromium that starts, or undefined. In this order: the environment variable CONVSCOPE_CHROMIUM,
 * the system's, Playwright's own. Throws if the variable names something that does not start, because somebody
 * who set it wants that browser and no other.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const wanted = process.env['CONVSCOPE_CHROMIUM'];
  if (wanted) {
    if (runs(wanted)) return wanted;
    throw new Error(`CONVSCOPE_CHROMIUM is ${wanted}, but no browser starts there.`);
  }
  const places = systemPlaces();
  const own = playwrightPlace();
  if (own) places.push(own);
  return places.find(runs);
}
