declare const __VERSION__: string | undefined;
declare const __VERSION_DATE__: string | undefined;

/** Which page this is: the bundler fills it in; where nothing is bundled, as in tests, there is none. */
export const version = {
  name: typeof __VERSION__ === 'undefined' ? '–' : __VERSION__,
  /** As 2026-11-26. */
  date: typeof __VERSION_DATE__ === 'undefined' ? '–' : __VERSION_DATE__,
};
