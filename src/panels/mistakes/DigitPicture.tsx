import { memo, useEffect, useMemo, useRef } from 'react';
import { drawPicture } from '../input/drawPicture.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';

export interface DigitPictureProps {
  /** Ink of a square, row by row. */
  readonly pixels: Uint8Array;
  readonly theme: ColorTheme;
}

/** A digit as the network sees it. */
export const DigitPicture = memo(function DigitPicture({ pixels, theme }: DigitPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = Math.sqrt(pixels.length);
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, pixels, side, color);
  }, [pixels, side, color]);
  return <canvas ref={canvas} width={side} height={side} aria-hidden />;
});
