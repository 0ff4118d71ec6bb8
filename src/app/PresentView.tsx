import { PresentContainer } from '../panels/present/Present.container.tsx';
import { isOwnKey } from './keyboard.ts';
import { Ask, Lesson, Now } from './sharedViews.tsx';

/** The presentation, of the panels that the page has. */
export function PresentView({ onClose }: { readonly onClose: () => void }) {
  return <PresentContainer {...{ Now, Ask, Lesson, isOwnKey, onClose }} />;
}
