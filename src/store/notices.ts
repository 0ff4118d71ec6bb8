import type { Notice } from './state.ts';

/** The notice that stays when what these tell of is mended. */
export function withoutNotice(notice: Notice | null, ...mended: readonly Notice['kind'][]): Notice | null {
  return notice && mended.includes(notice.kind) ? null : notice;
}
