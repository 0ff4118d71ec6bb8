/** The text of bytes in UTF-8, without a browser. @throws URIError for bytes that are none. */
export function textOf(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte < 16 ? '0' : ''}${byte.toString(16)}`;
  return decodeURIComponent(escaped);
}
