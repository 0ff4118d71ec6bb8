import type { KeyboardEvent, SVGProps } from 'react';
import type { Network } from '../../core/index.ts';
import type { FlowItem } from './items.ts';
import type { FlowLayout } from './layout.ts';
import type { FlowWords } from './names.ts';

export interface ItemProps {
  /** One for all items: a hook in each would cost more than drawing them. */
  readonly t: FlowWords;
  /** The element's id, for the keyboard. */
  readonly id: string;
  readonly isTabStop: boolean;
  readonly network: Network;
  readonly layout: FlowLayout;
  /** The pattern of what takes away. */
  readonly hatch: string;
  readonly onPoint: (item: FlowItem | null) => void;
  readonly onOpen: (item: FlowItem) => void;
  readonly onActive: (id: string) => void;
  /** Keys that move from item to item. */
  readonly onKey: (event: KeyboardEvent) => void;
}

type Shared = Pick<ItemProps, 'id' | 'isTabStop' | 'onPoint' | 'onOpen' | 'onActive' | 'onKey'>;

/** Props of ribbons and nodes alike: pointed at by pointer and focus alike, opened by click, Enter and Space. */
export function itemProps(
  { id, isTabStop, onPoint, onOpen, onActive, onKey }: Shared,
  item: FlowItem,
  isOpenable: boolean,
): SVGProps<SVGGElement> {
  return {
    role: isOpenable ? 'button' : 'img',
    tabIndex: isTabStop ? 0 : -1,
    onPointerEnter: () => onPoint(item),
    onPointerLeave: () => onPoint(null),
    onFocus: () => {
      onActive(id);
      onPoint(item);
    },
    onBlur: () => onPoint(null),
    onKeyDown: (event) => {
      if (!isOpenable || (event.key !== 'Enter' && event.key !== ' ')) {
        onKey(event);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      onOpen(item);
    },
    ...(isOpenable && { onClick: () => onOpen(item) }),
  };
}
