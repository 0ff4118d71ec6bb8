import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin, PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const top = fileURLToPath(new URL('../', import.meta.url));

/** The page's files that come from a server, and what does their work where there is none. */
const INSTEAD: Readonly<Record<string, string>> = {
  'src/worker/startWorker.ts': 'src/app/single/startWorker.ts',
  'src/app/fetchFile.ts': 'src/app/single/fetchFile.ts',
  'src/app/offline/keepOffline.ts': 'src/app/single/keepOffline.ts',
  'src/app/offline/offlineState.ts': 'src/app/single/offlineState.ts',
};

/** What the page fetches later. */
const FOLDERS = ['weights', 'data'] as const;

/** All of the page in one file, which works without a server, under a policy of its own. */
export function singleFile(name: string): PluginOption {
  return [
    takeInstead(),
    partsOfHead(),
    viteSingleFile({ removeViteModuleLoader: true, outputFileName: name }),
    filesAndPolicy(),
  ];
}

function takeInstead(): Plugin {
  return {
    name: 'take-instead',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const instead = found && INSTEAD[found.id.slice(top.length)];
      return instead ? top + instead : found;
    },
  };
}

/** Puts what index.html takes from `public` into it. */
function partsOfHead(): Plugin {
  return {
    name: 'parts-of-head',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const icon = readFileSync(`${top}public/favicon.svg`, 'base64');
        const start = `<script>${readFileSync(`${top}public/start.js`, 'utf8')}</script>`;
        const withStart = replaced(html, /<script src="\/start\.js"><\/script>/, start);
        const withIcon = replaced(
          withStart,
          /href="\/favicon\.svg"/,
          `href="data:image/svg+xml;base64,${icon}"`,
        );
        return replaced(withIcon, /<link rel="apple-touch-icon"[^>]*>/, '');
      },
    },
  };
}

/** Each font is there in three kinds, and every browser that the page can be used with reads the smallest. */
const LARGER_FONTS = /,\s*url\(["']?data:font\/(?:woff|ttf);base64,[^)]*\)\s*format\([^)]*\)/g;

/** Scripts may speak of it, too. */
const END = /<\/body>(?![^]*<\/body>)/;

/** Adds the files, and at last the policy, which names by its hash everything that may run. */
function filesAndPolicy(): Plugin {
  return {
    name: 'files-and-policy',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const small = replaced(String(file.source), LARGER_FONTS, '');
          const html = replaced(small, END, `${FOLDERS.map(filesOf).join('')}</body>`);
          const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
          file.source = replaced(html, /<head>/, `<head>${policy}`);
        }
      },
    },
  };
}

/** The files of a folder as blocks of data, compressed as the digits already are. */
function filesOf(folder: string): string {
  return readdirSync(`${top}public/${folder}`)
    .map((name) => {
      const content = readFileSync(`${top}public/${folder}/${name}`);
      const packed = name.endsWith('.json') ? gzipSync(content, { level: 9 }) : content;
      return `<script type="text/plain" data-file="${folder}/${name}">${packed.toString('base64')}</script>\n`;
    })
    .join('');
}

function policyOf(html: string): string {
  const hashes = { script: '', style: '' };
  // one after the other: a script may speak of a style
  for (const [, name, attributes, content] of html.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)) {
    const isData = attributes.includes('data-file');
    const hash = `'sha256-${createHash('sha256').update(content).digest('base64')}' `;
    if (!isData) hashes[name === 'script' ? 'script' : 'style'] += hash;
  }
  return [
    "default-src 'none'",
    `script-src ${hashes.script}`,
    `style-src ${hashes.style}`,
    'worker-src blob:',
    'font-src data:',
    'img-src data: blob:',
    // files that are inside, by their contents
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A file that is without what is looked for has changed unseen. */
function replaced(text: string, old: RegExp, now: string): string {
  const changed = text.replace(old, () => now);
  if (changed === text) throw new Error(`index.html has no ${String(old)}`);
  return changed;
}
