import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { findFirefox, findWebKit } from './found.ts';
import { startWebKit } from './webkit.ts';

const [firefox, webKit] = [findFirefox(), findWebKit()];

/** How to start each browser; null where this machine does not have it. */
export const BROWSERS: Readonly<Record<string, (() => Promise<Driver>) | null>> = {
  Firefox: firefox === null ? null : () => startFirefox(firefox),
  WebKit: webKit === null ? null : () => startWebKit(webKit),
};
