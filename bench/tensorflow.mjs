/**
 * TensorFlow.js in a process of its own: what tsx loads slows down all typed arrays of its process (see loadConvnet.ts). Its
 * gradients come as modules for a bundler, so it is bundled first, as a page would have it.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = mkdtempSync(join(tmpdir(), 'convscope-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: fileURLToPath(new URL('./tensorflowRounds.mjs', import.meta.url)),
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'rounds.mjs' } },
  },
  ssr: { noExternal: true },
});
await import(pathToFileURL(join(folder, 'rounds.mjs')).href);
