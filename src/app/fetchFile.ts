import { FileError } from '../store/fileTrouble.ts';

/**
 * A file that ships with the page.
 * @throws FileError that names the file and what came instead.
 */
export async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}${file}`).catch((error: unknown) => {
    // the browser's own words ("Failed to fetch") do not say what
    throw new FileError('unreachable', `${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new FileError('missing', `${file}: ${response.status} ${response.statusText}`);
  return response;
}
