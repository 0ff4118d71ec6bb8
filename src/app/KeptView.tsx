import { KeptContainer } from '../panels/kept/Kept.container.tsx';

/** The dialog "Kept in this browser", once what it works with is there. */
export async function keptView() {
  const { carryingOf } = await import('./carry.ts');
  const carrying = await carryingOf();
  return function KeptView({ onClose }: { readonly onClose: () => void }) {
    return <KeptContainer carrying={carrying} onClose={onClose} />;
  };
}
