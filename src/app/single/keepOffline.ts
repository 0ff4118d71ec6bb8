/** The page in one file needs no network, and a browser keeps nothing for a file. */
export function keepOffline(): Promise<void> {
  return Promise.resolve();
}
