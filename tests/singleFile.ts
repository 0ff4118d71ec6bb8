import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));

/** Builds the page in one file, and says at what address a double click opens it. */
export function buildSingle(): string {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.single.config.ts'],
    {
      cwd: top,
      // not the test runner's, for which React would be built with its checks
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'pipe',
    },
  );
  return pathToFileURL(`${top}dist-single/convscope.html`).href;
}
