import type { Database } from './database.ts';
import type { Sessions } from './sessions.ts';
import type { Tab } from './tab.ts';

/** Runs that have ended, of tabs that are closed, are kept up to so many: a tab may be opened again. */
const MOST = 5;

/** Forgets the oldest of them. Where the browser cannot tell which tabs are open, none. */
export async function forgetEnded(
  database: Database,
  { tab, sessions }: { readonly tab: Tab; readonly sessions: Sessions },
): Promise<void> {
  if (!sessions.canTell) return;
  const rows = await database.getAll('ended');
  const oldest = rows.toSorted((a, b) => b.keptAt - a.keptAt).slice(MOST);
  for (const { tab: name } of oldest)
    if (name !== tab.name && (await sessions.isOver(name))) await database.delete('ended', name);
}
