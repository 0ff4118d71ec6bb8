import { fetchFile } from './fetchFile.ts';

const FILE = 'data/digits14.bin';

/**
 * The file of digits that ships with the page, uncompressed. `onProgress` hears how many bytes have come, and of how many
 * if the server says so. @throws Error that names the file and what came instead.
 */
export async function fetchDigits(
  onProgress: (received: number, total: number | null) => void,
): Promise<Uint8Array> {
  const response = await fetchFile(FILE);
  if (!response.body) throw new Error(`${FILE}: expected a body, got none`);
  const length = Number(response.headers.get('content-length'));
  const total = length > 0 ? length : null;
  let received = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.length;
      onProgress(received, total);
      controller.enqueue(chunk);
    },
  });
  const digits = response.body.pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(digits).arrayBuffer());
  } catch (error) {
    throw new Error(`${FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
