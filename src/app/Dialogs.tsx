import type { ComponentType } from 'react';
import { lazyDialog } from '../panels/parts/lazyPart.tsx';
import type { DialogName } from '../store/state.ts';
import { useAppStore } from '../store/useAppStore.ts';

interface Closable {
  readonly onClose: () => void;
}

/** Each is loaded when it is first opened. */
const DIALOGS: Partial<Record<DialogName, ComponentType<Closable>>> = {
  help: lazyDialog(async () => (await import('../panels/help/HelpSheet.tsx')).HelpSheet),
};

/** The dialog of the page that is open. */
export function Dialogs() {
  const name = useAppStore((state) => state.dialog);
  const showDialog = useAppStore((state) => state.showDialog);
  const Open = name && DIALOGS[name];
  return Open && <Open onClose={() => showDialog(null)} />;
}
