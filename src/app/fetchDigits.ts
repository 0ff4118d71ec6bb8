import { readDigits } from '../core/index.ts';
import { DigitsError, type DigitsTrouble } from '../store/training/digitsTrouble.ts';
import { fetchFile } from './fetchFile.ts';

/**
 * The file of digits of side x side that ships with the page, uncompressed and looked through. `onProgress` hears how many bytes have come,
 * and of how many if the server says so. @throws DigitsError that names the file and what came instead.
 */
export async function fetchDigits(
  side: number,
  onProgress: (received: number, total: number | null) => void,
): Promise<Uint8Array> {
  const file = `data/digits${side}.bin`;
  const response = await fetchFile(file, DigitsError);
  // what breaks off on the way is told apart from what came whole and cannot be read
  const compressed = await orTrouble(file, 'unreachable', () => received(response, onProgress));
  return orTrouble(file, 'damaged', async () => {
    const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    readDigits(bytes, [side]);
    return bytes;
  });
}

async function received(
  { body, headers }: Response,
  onProgress: (received: number, total: number | null) => void,
): Promise<ArrayBuffer> {
  const length = Number(headers.get('content-length'));
  const total = length > 0 ? length : null;
  let count = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count += chunk.length;
      onProgress(count, total);
      controller.enqueue(chunk);
    },
  });
  return new Response(body?.pipeThrough(counted)).arrayBuffer();
}

async function orTrouble<Result>(
  file: string,
  trouble: DigitsTrouble,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new DigitsError(trouble, `${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
