import { memo, useEffect, useMemo, useRef } from 'react';
import { drawPicture } from '../input/drawPicture.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';

export interface DigitPictureProps {
  /** 196 bytes of ink. */
  readonly pixels: Uint8Array;
  readonly theme: ColorTheme;
}

const SIDE = 14;

/** A digit as the network sees it. */
export const DigitPicture = memo(function DigitPicture({ pixels, theme }: DigitPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, pixels, SIDE, color);
  }, [pixels, color]);
  return <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden />;
});
