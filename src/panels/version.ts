import { version as name } from '../../package.json';

declare const __VERSION_DATE__: string | undefined;

/** Which page this is. */
export const version = {
  name,
  /** As 2026-11-26: the bundler fills it in; where nothing is bundled, as in tests, there is none. */
  date: typeof __VERSION_DATE__ === 'undefined' ? '–' : __VERSION_DATE__,
};
