import { useAppStore } from '../../store/useAppStore.ts';
import { mapElement } from '../motion/cellRects.ts';
import { useMapSource } from '../stage/mapSource.container.tsx';
import { EnlargeContainer, type EnlargeContainerProps } from './Enlarge.container.tsx';

/** A map of the network in use, enlarged above whichever layout the window has: turning a tablet leaves it open. */
export function EnlargedInUse({ asked, onClose }: Pick<EnlargeContainerProps, 'asked' | 'onClose'>) {
  const source = useMapSource();
  const onSelect = useAppStore((state) => state.select);
  const close = (): void => {
    onClose();
    // the browser gives the focus back to the button that opened it, unless that was of the other layout
    if (document.activeElement?.matches('body, dialog *') !== true) return;
    const name = mapElement({ ...asked, index: 0 })?.querySelector<HTMLElement>('.map-name');
    (name ?? document.getElementById('network'))?.focus();
  };
  return source && <EnlargeContainer {...{ asked, source, onSelect }} onClose={close} />;
}
