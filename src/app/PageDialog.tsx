import { lazyDialog } from '../panels/parts/lazyPart.tsx';
import { loadWords } from './language/i18n.ts';
import { useAppStore } from '../store/useAppStore.ts';

/** Each is loaded when it is first opened. */
const HelpSheet = lazyDialog(async () => (await import('../panels/help/Help.container.tsx')).HelpContainer);

const FindCell = lazyDialog(async () => {
  const [{ FindCellContainer }] = await Promise.all([
    import('../panels/find/FindCell.container.tsx'),
    loadWords(['find']),
  ]);
  return FindCellContainer;
});

const Kernels = lazyDialog(async () => {
  const [{ KernelsContainer }] = await Promise.all([
    import('../panels/kernels/Kernels.container.tsx'),
    loadWords(['kernels']),
  ]);
  return KernelsContainer;
});

const About = lazyDialog(async () => {
  const [{ AboutContainer }] = await Promise.all([
    import('../panels/about/About.container.tsx'),
    loadWords(['about']),
  ]);
  return AboutContainer;
});

const Present = lazyDialog(async () => {
  const [{ PresentView }] = await Promise.all([import('./PresentView.tsx'), loadWords(['present'])]);
  return PresentView;
});

const Stages = lazyDialog(async () => (await import('../panels/input/Stages.container.tsx')).StagesContainer);

const Share = lazyDialog(async () => {
  const [{ ShareView }] = await Promise.all([import('./ShareView.tsx'), loadWords(['share'])]);
  return ShareView;
});

const Kept = lazyDialog(async () => (await import('./KeptView.tsx')).keptView());

/** The dialog of the page that is open, of those that belong to no panel. */
export function PageDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useAppStore((state) => state.dialog);
  switch (dialog) {
    case 'help':
      return <HelpSheet onClose={onClose} />;
    case 'about':
      return <About onClose={onClose} />;
    case 'present':
      return <Present onClose={onClose} />;
    case 'share':
      return <Share onClose={onClose} />;
    case 'kept':
      return <Kept onClose={onClose} />;
    case 'find':
      return <FindCell onClose={onClose} />;
    case 'kernels':
      return <Kernels onClose={onClose} />;
    case 'stages':
      return <Stages onClose={onClose} />;
    case null:
      return null;
  }
}
