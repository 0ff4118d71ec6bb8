import { useTranslation } from '../words/useTranslation.ts';
import type { FoldedNode } from './fold.ts';
import type { FlowRow } from './rows.ts';

interface FlowListRowProps {
  readonly row: FlowRow;
  /** "Why" shows the way to it. */
  readonly isOpened: boolean;
  readonly onOpen: (node: FoldedNode) => void;
}

/** A name, a bar and a number; what is folded has no place in the tree, and is not pressed. */
export function FlowListRow({ row, isOpened, onOpen }: FlowListRowProps) {
  const { t } = useTranslation('views');
  const { node, name, number, mark, length } = row;
  const told = (
    <>
      <span>{name}</span>
      {mark === 'stopped' ? (
        <small>
          <i className="stopped" aria-hidden />
          {t('flow.stopped')}
        </small>
      ) : (
        <i className={mark} style={{ width: `${length * 100}%` }} aria-hidden />
      )}
      <b>{number}</b>
    </>
  );
  if (node.ref === null) return <div className="flow-row">{told}</div>;
  return (
    <button
      type="button"
      className="flow-row"
      aria-current={isOpened || undefined}
      onClick={() => onOpen(node)}
    >
      {told}
    </button>
  );
}
