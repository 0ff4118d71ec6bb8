import { useEffect, useState } from 'react';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { loadGlyphs, type Glyphs } from './draw/glyphs.ts';
import { inTheme } from './inTheme.ts';
import { makePicture, type Picture } from './makePicture.ts';
import type { PicturePart } from './parts.ts';

/** A picture, where the page finds it, and what it is of: also while another is asked for and not yet drawn. */
export interface DrawnPicture extends Picture {
  readonly address: string;
  readonly part: PicturePart;
  readonly caption: string;
}

/** A picture, or why there is none. */
export type Drawn = DrawnPicture | 'drawing' | 'failed' | 'gone';

interface Asked {
  readonly part: PicturePart;
  readonly caption: string;
  readonly isPrint: boolean;
}

/** The picture that is asked for, drawn anew when something else is. */
export function useDrawn({ part, caption, isPrint }: Asked): Drawn {
  const store = useAppStoreApi();
  const [drawn, setDrawn] = useState<Drawn>('drawing');
  useEffect(() => {
    let isWanted = true;
    const show = (found: () => Drawn): void => {
      if (isWanted) setDrawn(found());
    };
    const draw = (glyphs: Glyphs | null): Drawn => {
      if (!part.element.isConnected) return 'gone';
      const { theme, setTheme } = store.getState();
      const picture = inTheme(isPrint ? 'light' : theme, { shown: theme, show: setTheme }, () =>
        makePicture(part.element, { caption, glyphs, isPrint }),
      );
      const file = new Blob([picture.text], { type: 'image/svg+xml' });
      return { ...picture, part, caption, address: URL.createObjectURL(file) };
    };
    loadGlyphs(part.element)
      .then((glyphs) => show(() => draw(glyphs)))
      .catch((error: unknown) => {
        console.error(error);
        show(() => 'failed');
      });
    return () => {
      isWanted = false;
    };
  }, [store, part, caption, isPrint]);
  useEffect(
    () => (typeof drawn === 'string' ? undefined : () => URL.revokeObjectURL(drawn.address)),
    [drawn],
  );
  return drawn;
}
