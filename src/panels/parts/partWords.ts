/** Brings the words that the page does not begin with; settles at once where they are there. */
let load: () => Promise<void> = () => Promise.resolve();

/** Says how the words of parts that are loaded later are had. */
export function setPartWords(loadWords: () => Promise<void>): void {
  load = loadWords;
}

/** Settles when every part may be shown; rejects where the words cannot be loaded. */
export function partWords(): Promise<void> {
  return load();
}
