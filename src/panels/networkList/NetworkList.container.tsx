import { useAppStore } from '../../store/useAppStore.ts';
import { comesWithWork } from '../../store/weights/comesWithWork.ts';
import { shippedAccuracy } from '../../store/weights/shippedAccuracy.ts';
import { NetworkList, type AccuracyOf, type NetworkListProps } from './NetworkList.tsx';

const accuracyOf: AccuracyOf = (network) => shippedAccuracy(network, 'trained');

/** The list, with what was measured of the weights that ship with the page. */
export default function NetworkListContainer(props: NetworkListProps) {
  const inUse = {
    network: useAppStore((state) => state.network),
    weightsChoice: useAppStore((state) => state.weightsChoice),
    lastChoices: useAppStore((state) => state.lastChoices),
    own: useAppStore((state) => state.own),
    changed: useAppStore((state) => state.changed),
  };
  return (
    <NetworkList {...props} accuracyOf={accuracyOf} isYours={(network) => comesWithWork(inUse, network)} />
  );
}
