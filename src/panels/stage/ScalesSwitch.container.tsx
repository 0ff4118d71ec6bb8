import { useAppStore } from '../../store/useAppStore.ts';
import { ScalesSwitch } from './ScalesSwitch.tsx';

export function ScalesSwitchContainer() {
  const scales = useAppStore((state) => state.scales);
  const setScales = useAppStore((state) => state.setScales);
  return <ScalesSwitch scales={scales} onScales={setScales} />;
}
