import type { ShippedFile } from './versions.ts';

/** Of the page's files those that are kept once they were used: the digits for training are as large as all others. */
export function isLarge({ url }: ShippedFile): boolean {
  return url.startsWith('data/');
}

/** Their cache, for the page in this folder. It is of no version: a file is kept until there is another of its name. */
export function largeCacheName(scope: string): string {
  return `convscope-data ${scope}`;
}

/** A file's place in it, which changes with its contents. */
export function largeKey(scope: string, { url, revision }: ShippedFile): string {
  return `${scope}${url}?${revision ?? ''}`;
}
