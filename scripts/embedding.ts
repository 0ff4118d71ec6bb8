import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PAGE = fileURLToPath(new URL('../docs/embedding.html', import.meta.url));

/** Puts `docs/embedding.html` beside the built page, whose figures it shows. */
export function embedding(): Plugin {
  return {
    name: 'embedding',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embedding.html', source: readFileSync(PAGE) });
    },
  };
}
