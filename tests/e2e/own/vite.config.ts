import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import page from '../../../vite.config.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const RECORDS = 'src/core/networks/records.ts';
const WITH_OWN = '\0records with one more';

/** Adds the record of a network to those of the page, as a reader would who writes it into records.ts: nothing else changes. */
function withOwnNetwork(): Plugin {
  return {
    name: 'with-own-network',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === WITH_OWN || !source.endsWith('/records.ts')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id.endsWith(RECORDS) ? WITH_OWN : found;
    },
    load: (id) =>
      id === WITH_OWN
        ? `import { records as shipped } from '${top}${RECORDS}';
           import { smallRecord } from '${top}tests/core/otherNetworks.ts';
           export const records = { ...shipped, [smallRecord.name]: smallRecord };`
        : null,
  };
}

/** The page with a network more, for own.sweep.ts. */
export default mergeConfig(page, {
  root: top,
  plugins: [withOwnNetwork()],
  worker: { plugins: () => [withOwnNetwork()] },
  build: { outDir: `${top}.cache/ownNetwork`, emptyOutDir: true },
});
