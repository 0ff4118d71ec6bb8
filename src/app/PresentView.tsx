import { manifest as ask } from '../panels/ask/manifest.ts';
import { manifest as lesson } from '../panels/lesson/manifest.ts';
import { NowContainer } from '../panels/now/Now.container.tsx';
import { PresentContainer } from '../panels/present/Present.container.tsx';
import { stepReadings } from '../panels/turned/manifest.ts';
import { isOwnKey } from './keyboard.ts';
import { lazyView } from './lazyView.tsx';

const Ask = lazyView(ask, null);
const Lesson = lazyView(lesson);
const Readings = lazyView(stepReadings);

/** The presentation, of the panels that the page has. */
export function PresentView({ onClose }: { readonly onClose: () => void }) {
  return <PresentContainer {...{ Now, Ask, Lesson, isOwnKey, onClose }} />;
}

function Now() {
  return <NowContainer Readings={Readings} />;
}
