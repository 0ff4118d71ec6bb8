import type { PlacedNode, PlacedRibbon } from './layout.ts';

/** A node or a ribbon of the picture. */
export type FlowItem =
  | { readonly kind: 'node'; readonly node: PlacedNode }
  | { readonly kind: 'ribbon'; readonly ribbon: PlacedRibbon };

/** Whether it stands for one cell or link; what is folded has no place in the tree. */
export function isOpenable(item: FlowItem): boolean {
  return item.kind === 'ribbon' ? item.ribbon.link !== null : item.node.ref !== null;
}
