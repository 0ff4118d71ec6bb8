/** What who mends a fault has to know; a line each, in English in every language, as they are read by who mends it. */
export interface Facts {
  readonly version: string;
  readonly network: string;
  readonly weights: string;
  /** The step, as "cell 12". */
  readonly step: string;
  readonly language: string;
  readonly theme: string;
  /** The window's, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly browser: string;
}

export function factsText(facts: Facts): string {
  return [
    `ConvScope ${facts.version}`,
    `Network: ${facts.network}, weights: ${facts.weights}`,
    `Step: ${facts.step}`,
    `Language: ${facts.language}, theme: ${facts.theme}`,
    `Window: ${facts.size.width} x ${facts.size.height}`,
    `Browser: ${facts.browser}`,
  ].join('\n');
}
