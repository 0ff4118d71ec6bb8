// Installs what is missing, so that `npm start` and `npm test` work from a fresh clone:
//   node scripts/ensure.mjs             the packages of package-lock.json
//   node scripts/ensure.mjs --browser   and a Chromium for the browser tests
// Node's built-ins only, since it runs before anything is installed. It is called by the npm scripts themselves
// and not by prestart/pretest hooks, which npm skips where ignore-scripts is set.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const top = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the project's folder and shows its output. True if it succeeded.
 * @param {string} program
 * @param {string[]} args
 * @param {{ shell?: boolean, env?: Record<string, string> }} [options]
 */
function run(program, args, { shell = false, env = {} } = {}) {
  console.log(`> ${[program, ...args].join(' ')}`);
  const options = { cwd: top, shell, env: { ...process.env, ...env } };
  const { error, status } = spawnSync(program, args, { ...options, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

/**
 * @param {string} message what went wrong and what to do
 * @returns {never}
 */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 * @param {string} file a package-lock.json, or the .package-lock.json that npm leaves in node_modules
 * @returns {Record<string, Locked>} what it lists, by folder
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * True if npm may leave this package out on this machine: a binary for another platform, or what only such a
 * binary needs (optional, but for no platform in particular).
 * @param {Locked} locked
 */
function mayBeAbsent({ optional, os, cpu, libc }) {
  if (!optional) return false;
  // Linux comes with one of two C libraries, and binaries are built for one of them.
  const ours = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';
  const madeForHere =
    os?.includes(process.platform) && cpu?.includes(process.arch) && (!libc || libc.includes(ours));
  return !madeForHere;
}

/** @returns {string | undefined} why npm must install, or undefined if node_modules is what package-lock.json says */
function whatIsMissing() {
  const installedFile = join(top, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'node_modules is missing';
  const installed = lockedPackages(installedFile);
  for (const [folder, locked] of Object.entries(lockedPackages(join(top, 'package-lock.json')))) {
    const found = installed[folder];
    if (folder === '' || (!found && mayBeAbsent(locked))) continue;
    if (!found || !existsSync(join(top, folder, 'package.json'))) return `${folder} is missing`;
    if (found.version !== locked.version || found.integrity !== locked.integrity) {
      return `${folder} is ${found.version}, package-lock.json wants ${locked.version}`;
    }
  }
  return undefined;
}

function ensurePackages() {
  const reason = whatIsMissing();
  if (!reason) return;
  console.log(`Installing the packages of package-lock.json (${reason}).`);
  // --include=dev: with NODE_ENV=production npm would leave out the tools that build and test.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // Inside an npm script this is npm itself; on Windows plain `npm` is a batch file, which only a shell can start.
  const npm = process.env['npm_execpath'];
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (!done) {
    fail(
      'npm could not install the packages. The reason stands above. Often it is the network: check that\n' +
        '`npm ping` succeeds (behind a proxy: npm config set proxy), then run the same command again.',
    );
  }
}

/** True if this is a Debian where we may install packages. Ubuntu's chromium is only a pointer to a snap. */
function canUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installBrowser() {
  if (canUseApt()) {
    console.log('No Chromium found. Installing the one of Debian, and a font for Chinese.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = (/** @type {string} */ browser) =>
      run('apt-get', ['install', '-y', '--no-install-recommends', browser, 'fonts-noto-cjk'], { env });
    // the shell is not in every Debian
    const done =
      run('apt-get', ['update'], { env }) && (install('chromium-headless-shell') || install('chromium'));
    if (done && findBrowser()) return;
    console.log('That did not work.');
  }
  console.log('No Chromium found. Downloading the one of Playwright.');
  run(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
}

function ensureBrowser() {
  try {
    if (!findBrowser()) installBrowser();
    const browser = findBrowser();
    if (browser) {
      console.log(`Browser for the tests: ${browser}`);
      return;
    }
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  fail(
    'The browser tests need a Chromium and none could be installed. Either install Chromium or Chrome with your\n' +
      "system's package manager, or set CONVSCOPE_CHROMIUM to the path of one, then run the same command again.\n" +
      '(Everything but the browser tests runs without: npm run check && npm run test:unit)',
  );
}

ensurePackages();
if (process.argv.includes('--browser')) ensureBrowser();
