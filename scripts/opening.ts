import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const MARKUP = fileURLToPath(new URL('../src/app/opening/openingMarkup.tsx', import.meta.url));
const ROOT = '<div id="root"></div>';

/**
 * Puts into index.html what a first visit reads before the page's script has come: on a slow line that is seconds. The page
 * replaces it when it is drawn.
 */
export function opening(): Plugin {
  return {
    name: 'opening',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT} for the opening`);
        const { module } = await runnerImport<{ readonly openingMarkup: string }>(MARKUP, {
          configFile: false,
          plugins: [withoutStyles()],
        });
        return html.replace(ROOT, `<div id="root">${module.openingMarkup}</div>`);
      },
    },
  };
}

/** Markup is made without the styles that its files import. */
function withoutStyles(): Plugin {
  const NONE = '\0none';
  return {
    name: 'without-styles',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.css') ? NONE : null),
    load: (id) => (id === NONE ? '' : null),
  };
}
