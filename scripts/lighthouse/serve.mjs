import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};
/** What is compressed already. */
const AS_IT_IS = new Set(['.woff2']);

/**
 * Serves a folder compressed and kept for ten minutes, as GitHub Pages does; Vite's own server compresses nothing.
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder) {
  /** @type {Map<string, Buffer>} what is sent, by address */
  const known = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(file);
    const isZipped = !AS_IT_IS.has(type);
    const content = known.get(file) ?? (isZipped ? gzipSync(readFileSync(file)) : readFileSync(file));
    known.set(file, content);
    response.writeHead(200, {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(isZipped && { 'content-encoding': 'gzip' }),
    });
    response.end(content);
  });
  await new Promise((resolve) =>
    server.listen(Number(process.env['CONVSCOPE_PORT'] ?? 0), 'localhost', () => resolve(undefined)),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return { address: `http://localhost:${address.port}/`, close: () => server.close() };
}
