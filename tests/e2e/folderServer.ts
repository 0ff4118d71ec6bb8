import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A web server as a static host is one: a folder under a path, at an address that stays while the server is away. */
export class FolderServer {
  readonly #path: string;
  #folder: string;
  #server: Server | null = null;
  #port = 0;
  /** The paths that were asked for, below its own. */
  readonly asked: string[] = [];
  /** Those that were not there. */
  readonly missed: string[] = [];

  /** `path` as '/' or '/a/b/'. */
  constructor(folder: string, path = '/') {
    this.#folder = folder;
    this.#path = path;
  }

  get address(): string {
    return `http://localhost:${this.#port}${encodeURI(this.#path)}`;
  }

  /** Another version of the page takes the place of this one. */
  deploy(folder: string): void {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const found = this.#find(decodeURIComponent(pathname));
      if (found === null) {
        this.missed.push(pathname);
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
        'content-length': statSync(found).size,
        'cache-control': 'max-age=0',
      });
      createReadStream(found).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a port');
    this.#port = address.port;
    this.#server = server;
  }

  /** Nothing answers at its address until it starts again. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #find(pathname: string): string | null {
    if (!pathname.startsWith(this.#path)) return null;
    const file = pathname.slice(this.#path.length) || 'index.html';
    this.asked.push(file);
    const place = join(this.#folder, normalize(file));
    return place.startsWith(this.#folder) && existsSync(place) && statSync(place).isFile() ? place : null;
  }
}
