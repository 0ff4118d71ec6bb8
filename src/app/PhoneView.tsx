import { PhoneContainer, type PhoneProps } from '../panels/phone/Phone.container.tsx';
import { TrainTab, WayBack } from './SideTabs.tsx';
import { Ask, Lesson } from './sharedViews.tsx';

export type PhoneViewProps = Pick<PhoneProps, 'NetworkList' | 'More' | 'Compared' | 'InputFoot' | 'views'>;

/** The page on a phone, of the parts that it has in a wide window. */
export default function PhoneView(props: PhoneViewProps) {
  return <PhoneContainer {...props} {...{ Ask, Lesson, WayBack }} Train={TrainTab} />;
}
