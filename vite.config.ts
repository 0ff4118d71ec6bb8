import { execFileSync } from 'node:child_process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts';
import { embedding } from './scripts/embedding.ts';
import { isFirstLoad } from './scripts/firstLoad.ts';
import { offline } from './scripts/offline.ts';
import { opening } from './scripts/opening.ts';

/** The day of the version: of its last commit, or where there is no history today. */
function versionDate(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8' }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}

export default defineConfig({
  define: {
    __VERSION_DATE__: JSON.stringify(versionDate()),
  },
  plugins: [react(), opening(), contentSecurityPolicy(), embedding(), offline()],
  // Relative addresses: the built folder works under any path, such as GitHub Pages' /convscope/.
  base: './',
  build: {
    target: 'es2022',
    // The Content-Security-Policy allows files, not data: addresses.
    assetsInlineLimit: 0,
    // The polyfill is for browsers older than es2022, and one script more.
    modulePreload: { polyfill: false },
    manifest: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id, bundle) =>
                isFirstLoad(id, (module) => bundle.getModuleInfo(module)) ? 'page' : null,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // As GitHub Pages does: a frame that is shut off from its origin (sandbox) may load the page's files.
  preview: { host: 'localhost', port: 4173, strictPort: false, cors: { origin: '*' } },
});
