import { FileError } from '../../store/weights/fileTrouble.ts';

type Failure = new (trouble: 'missing', message: string) => Error;

/**
 * A file that the page in one file carries (`scripts/singleFile.ts`).
 * @throws FileError, or the one of its kind that is told, which names the file.
 */
export async function fetchFile(file: string, Failed: Failure = FileError): Promise<Response> {
  const held = document.querySelector(`script[data-file="${file}"]`)?.textContent;
  if (!held) throw new Failed('missing', file);
  const bytes = Uint8Array.from(atob(held), (character) => character.charCodeAt(0));
  if (!file.endsWith('.json')) return new Response(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}
