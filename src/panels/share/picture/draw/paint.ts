/** A colour as every renderer knows it. */
export interface Paint {
  /** #rrggbb */
  readonly color: string;
  /** 0 to 1 */
  readonly alpha: number;
}

const known = new Map<string, Paint>();

/** A computed colour, of whatever kind: style sheets mix colours in ways that older renderers cannot read. */
export function paintOf(css: string): Paint {
  const found = known.get(css) ?? read(css);
  known.set(css, found);
  return found;
}

const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

function read(css: string): Paint {
  const [, red, green, blue, alpha] = RGB.exec(css) ?? [];
  if (red !== undefined)
    return { color: hex([Number(red), Number(green), Number(blue)]), alpha: Number(alpha ?? 1) };
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen || css === 'none' || css === 'transparent') return { color: '#000000', alpha: 0 };
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  return { color: hex([r, g, b]), alpha: a / 255 };
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Attributes that fill a shape with a colour; null where nothing would be seen. */
export function fillOf(
  css: string,
): { readonly fill: string; readonly 'fill-opacity': number | null } | null {
  const { color, alpha } = paintOf(css);
  return alpha === 0 ? null : { fill: color, 'fill-opacity': alpha < 1 ? alpha : null };
}

/** Whether a colour is nearer to white than to black. */
export function isLight(css: string): boolean {
  const { color } = paintOf(css);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 127;
}
