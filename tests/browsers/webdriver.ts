import { connect } from 'node:net';

/** One answer of a WebDriver server to one order. Throws what the server says is wrong. */
export type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/**
 * Orders for a WebDriver server of this machine. Not by fetch: WebKit's server waits for ever unless head and body of a request
 * arrive in one packet.
 */
export function webDriverAt(port: number): Ask {
  return async (method, path, body) => {
    const content = method === 'POST' ? JSON.stringify(body ?? {}) : '';
    const head = [
      `${method} ${path} HTTP/1.1`,
      `Host: localhost:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(content)}`,
      'Connection: close',
    ].join('\r\n');
    const answer = await exchange(port, `${head}\r\n\r\n${content}`);
    const { value } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { value: unknown };
    if (isError(value)) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
}

function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => socket.write(request));
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      if (isWhole(Buffer.concat(parts))) socket.end();
    });
    socket.on('close', () => resolve(Buffer.concat(parts).toString()));
    socket.on('error', reject);
  });
}

function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(answer.toString('latin1'))?.[1];
  return end >= 0 && length !== undefined && answer.length >= end + 4 + Number(length);
}

function isError(value: unknown): value is { readonly error: string; readonly message: string } {
  return typeof value === 'object' && value !== null && 'error' in value && 'message' in value;
}
