import { lazyDialog } from '../panels/parts/lazyPart.tsx';
import { useAppStore } from '../store/useAppStore.ts';

/** Each is loaded when it is first opened. */
const HelpSheet = lazyDialog(async () => (await import('../panels/help/HelpSheet.tsx')).HelpSheet);

/** The dialog of the page that is open. */
export function Dialogs() {
  const dialog = useAppStore((state) => state.dialog);
  const showDialog = useAppStore((state) => state.showDialog);
  const onClose = (): void => showDialog(null);
  switch (dialog) {
    case 'help':
      return <HelpSheet onClose={onClose} />;
    case 'kernels':
    case 'find':
    case null:
      return null;
  }
}
