import type { CsvProblem } from '../../core/index.ts';
import { sentences } from '../parts/joined.ts';
import { useTranslation } from '../words/useTranslation.ts';

export type PictureNewsProps =
  | {
      readonly kind: 'taken';
      readonly width: number;
      readonly height: number;
      readonly how: 'asItIs' | 'fitted' | 'whole';
      readonly read: 'light' | 'dark' | 'unit' | 'byte';
    }
  | CsvProblem
  | { readonly kind: 'asked' | 'type' | 'damaged' | 'blank' }
  | { readonly kind: 'bytes'; readonly most: number }
  | { readonly kind: 'sides'; readonly width: number; readonly height: number; readonly most: number };

/** What became of a picture: what it was taken for, or why it was not. */
export default function PictureNews(news: PictureNewsProps) {
  const { t } = useTranslation();
  if (news.kind !== 'taken') return <span>{t(`picture.problem.${news.kind}`, { ...news })}</span>;
  const size = `${news.width}×${news.height}`;
  return <span>{sentences(t(`picture.read.${news.read}`, { size }), t(`picture.how.${news.how}`))}</span>;
}
