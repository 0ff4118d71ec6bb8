import { shippedAccuracy } from '../../store/weights/shippedAccuracy.ts';
import { NetworkList, type AccuracyOf, type NetworkListProps } from './NetworkList.tsx';

const accuracyOf: AccuracyOf = (network) => shippedAccuracy(network, 'trained');

/** The list, with what was measured of the weights that ship with the page. */
export default function NetworkListContainer(props: NetworkListProps) {
  return <NetworkList {...props} accuracyOf={accuracyOf} />;
}
