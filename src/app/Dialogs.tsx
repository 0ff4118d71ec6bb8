import { lazyDialog } from '../panels/parts/lazyPart.tsx';
import { withWords } from './language/i18n.ts';
import { useAppStore } from '../store/useAppStore.ts';

/** What opens dialogs comes with the first of them. */
const PageDialog = lazyDialog(async () => (await import('./PageDialog.tsx')).PageDialog);

const TypeValue = lazyDialog(
  async () =>
    (await withWords(import('../panels/typeValue/TypeValue.container.tsx'), ['typeValue']))
      .TypeValueContainer,
);

const Enlarged = lazyDialog(
  async () => (await import('../panels/enlarge/EnlargedInUse.container.tsx')).EnlargedInUse,
);

/** The dialog of the page that is open, and the map that is enlarged: one layout of the page takes over from the other below them. */
export function Dialogs() {
  const enlarged = useAppStore((state) => state.enlarged);
  const enlarge = useAppStore((state) => state.enlarge);
  const typing = useAppStore((state) => state.typing);
  const type = useAppStore((state) => state.type);
  const isOpen = useAppStore((state) => state.dialog !== null);
  const showDialog = useAppStore((state) => state.showDialog);
  return (
    <>
      {enlarged && <Enlarged asked={enlarged} onClose={() => enlarge(null)} />}
      {typing && <TypeValue asked={typing} onClose={() => type(null)} />}
      {isOpen && <PageDialog onClose={() => showDialog(null)} />}
    </>
  );
}
