import { FileError } from '../store/weights/fileTrouble.ts';

type Failure = new (trouble: 'unreachable' | 'missing', message: string) => Error;

/**
 * A file that ships with the page.
 * @throws FileError, or the one of its kind that is told, which names the file and what came instead.
 */
export async function fetchFile(file: string, Failed: Failure = FileError): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}${file}`).catch((error: unknown) => {
    // the browser's own words ("Failed to fetch") do not say what
    throw new Failed('unreachable', `${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new Failed('missing', `${file}: ${response.status} ${response.statusText}`);
  return response;
}
