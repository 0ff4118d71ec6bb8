export interface Frame {
  readonly address: string;
  readonly title: string;
  /** Pixels. */
  readonly height: number;
}

/** A frame as HTML that can be pasted into any page. */
export function snippetOf({ address, title, height }: Frame): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
