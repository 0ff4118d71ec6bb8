import { useAppStore } from '../../store/useAppStore.ts';
import { lazyDialog } from '../parts/lazyPart.tsx';

const HelpSheet = lazyDialog(async () => (await import('./HelpSheet.tsx')).HelpSheet);

/** The sheet of shortcuts, while it is open. */
export function HelpContainer() {
  const isOpen = useAppStore((state) => state.helpOpen);
  const setHelpOpen = useAppStore((state) => state.setHelpOpen);
  return isOpen && <HelpSheet onClose={() => setHelpOpen(false)} />;
}
