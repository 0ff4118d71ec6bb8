const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let n = 0; n < bytes.length; n += 3) {
    const three = (bytes[n] << 16) | ((bytes[n + 1] ?? 0) << 8) | (bytes[n + 2] ?? 0);
    parts.push(SIGNS[three >> 18], SIGNS[(three >> 12) & 63], SIGNS[(three >> 6) & 63], SIGNS[three & 63]);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return parts.join('').slice(0, parts.length - missing) + '='.repeat(missing);
}
