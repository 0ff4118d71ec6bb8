import { useEffect, useState } from 'react';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { loadGlyphs } from './draw/glyphs.ts';
import { inTheme } from './inTheme.ts';
import { makePicture, type Picture } from './makePicture.ts';
import type { PicturePart } from './parts.ts';

/** A picture, and where the page finds it; or why there is none. */
export type Drawn = (Picture & { readonly address: string }) | 'drawing' | 'failed' | 'gone';

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
    let address: string | null = null;
    const draw = async (): Promise<Drawn> => {
      const glyphs = await loadGlyphs(part.element);
      if (!part.element.isConnected) return 'gone';
      if (!isWanted) return 'drawing';
      const { theme, setTheme } = store.getState();
      const picture = inTheme(isPrint ? 'light' : theme, { shown: theme, show: setTheme }, () =>
        makePicture(part.element, { caption, glyphs, isPrint }),
      );
      address = URL.createObjectURL(new Blob([picture.text], { type: 'image/svg+xml' }));
      return { ...picture, address };
    };
    const show = (found: Drawn): void => {
      if (isWanted) setDrawn(found);
    };
    draw().then(show, (error: unknown) => {
      console.error(error);
      show('failed');
    });
    return () => {
      isWanted = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [store, part, caption, isPrint]);
  return drawn;
}
