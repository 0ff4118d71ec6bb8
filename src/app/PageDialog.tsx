import { createElement, type ComponentType } from 'react';
import { lazyDialog, type Closable } from '../panels/parts/lazyPart.tsx';
import { withWords } from './language/i18n.ts';
import type { AppState } from '../store/state.ts';
import { useAppStore } from '../store/useAppStore.ts';

/** Each is loaded when it is first opened. */
const HelpSheet = lazyDialog(async () => (await import('../panels/help/Help.container.tsx')).HelpContainer);

const FindCell = lazyDialog(
  async () => (await withWords(import('../panels/find/FindCell.container.tsx'), ['find'])).FindCellContainer,
);

const Kernels = lazyDialog(
  async () =>
    (await withWords(import('../panels/kernels/Kernels.container.tsx'), ['kernels'])).KernelsContainer,
);

const About = lazyDialog(
  async () => (await withWords(import('../panels/about/About.container.tsx'), ['about'])).AboutContainer,
);

const Present = lazyDialog(
  async () => (await withWords(import('./PresentView.tsx'), ['present'])).PresentView,
);

const Stages = lazyDialog(async () => (await import('../panels/input/Stages.container.tsx')).StagesContainer);

const Share = lazyDialog(async () => (await withWords(import('./ShareView.tsx'), ['share'])).ShareView);

const Kept = lazyDialog(async () => (await import('./KeptView.tsx')).keptView());

const DIALOGS: Readonly<Record<NonNullable<AppState['dialog']>, ComponentType<Closable>>> = {
  help: HelpSheet,
  about: About,
  present: Present,
  share: Share,
  kept: Kept,
  find: FindCell,
  kernels: Kernels,
  stages: Stages,
};

/** The dialog of the page that is open, of those that belong to no panel. */
export function PageDialog({ onClose }: Closable) {
  const dialog = useAppStore((state) => state.dialog);
  return dialog && createElement(DIALOGS[dialog], { onClose });
}
