/** Bytes in megabytes, to three digits: `2`, `8.12`. */
export function megabytes(bytes: number): string {
  return String(Number((bytes / 1e6).toPrecision(3)));
}
