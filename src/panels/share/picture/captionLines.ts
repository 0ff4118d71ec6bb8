/** Signs that begin no line of Chinese, and signs that end none. */
const CLOSING = '、。，：；！？）」』》〉％';
const OPENING = '（「『《〈';
const CHINESE = String.raw`\u2e80-\u9fff\uff00-\uffef`;

/** A word, or a Chinese character, with the signs that stay with it: a point between two facts stays with the first. */
const PIECES = new RegExp(
  String.raw`[${OPENING}]*(?:[^\s${CHINESE}]+|[${CHINESE}])[${CLOSING}]*(?: ·(?=\s))?|\s+`,
  'g',
);

/** A text in lines that are no wider than there is room for; `measure` says how wide a line is. */
export function captionLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
