/** What the bundler tells of a module. */
interface ModuleInfo {
  readonly importers: readonly string[];
}

/** Files that hand on much of which little is used: who imports them need not need all of it. */
const BARRELS = /\/src\/core\/index\.ts$|\/node_modules\/d3\/|\/lucide-react\.m?js$/;

type GetModuleInfo = (id: string) => ModuleInfo | null;

/**
 * Whether the page's own script needs a module before it can show anything: it is imported, directly or through others, and
 * not only by what is loaded later. All such modules go into one file: in forty files, each compressed by itself, they would
 * weigh more. What comes through a barrel is left to the bundler, which knows what of it is used.
 */
export function isFirstLoad(id: string, getModuleInfo: GetModuleInfo, entry = '/src/app/main.tsx'): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.endsWith(entry)) return true;
    if (seen.has(next) || BARRELS.test(next)) continue;
    seen.add(next);
    waiting.push(...(getModuleInfo(next)?.importers ?? []));
  }
  return false;
}
