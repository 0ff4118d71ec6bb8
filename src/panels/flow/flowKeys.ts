import type { FlowItem } from './items.ts';
import type { FlowLayout } from './layout.ts';

export interface KeyedItem {
  readonly key: string;
  readonly item: FlowItem;
}

/** The order of the keys: columns and gaps in turn, from left to right; in each the largest first. */
export function groupsOf({ nodes, ribbons }: FlowLayout): KeyedItem[][] {
  const groups = nodes.flatMap((column, c): KeyedItem[][] => [
    column.map((node, n) => ({ key: `node-${c}-${n}`, item: { kind: 'node', node } })),
    (ribbons[c] ?? []).flatMap((ribbon, n): KeyedItem[] =>
      ribbon.link ? [{ key: `ribbon-${c}-${n}`, item: { kind: 'ribbon', ribbon } }] : [],
    ),
  ]);
  return groups.filter((group) => group.length > 0);
}

/** The item that a key leads to; null for keys that lead nowhere. */
export function itemAfter(groups: readonly (readonly KeyedItem[])[], at: string, key: string): string | null {
  const g = groups.findIndex((group) => group.some((each) => each.key === at));
  if (g < 0) return null;
  const n = groups[g].findIndex((each) => each.key === at);
  const inGroup = (place: number): string =>
    groups[g][Math.min(Math.max(place, 0), groups[g].length - 1)].key;
  switch (key) {
    case 'ArrowDown':
      return inGroup(n + 1);
    case 'ArrowUp':
      return inGroup(n - 1);
    case 'ArrowRight':
      return groups[Math.min(g + 1, groups.length - 1)][0].key;
    case 'ArrowLeft':
      return groups[Math.max(g - 1, 0)][0].key;
    case 'Home':
      return inGroup(0);
    case 'End':
      return inGroup(groups[g].length - 1);
    default:
      return null;
  }
}
