import { useTranslation } from '../words/useTranslation.ts';

/** How far the digits' file has come. */
export interface Loaded {
  /** 0 to 1; null while the file's size is not known. */
  readonly share: number | null;
  /** Since it was asked for. */
  readonly milliseconds: number;
}

/** How much of the digits' file has come, and how long the rest will take at the speed so far. */
export function LoadingStatus({ share, milliseconds }: Loaded) {
  const { t } = useTranslation('views');
  const left = secondsLeft(milliseconds, share);
  const parts = [
    share === null ? t('train.loading') : t('train.loaded', { percent: `${Math.floor(share * 100)}%` }),
    left === null ? '' : t('train.left', { seconds: Math.ceil(left) }),
  ];
  return <p className="train-status">{parts.filter((part) => part !== '').join(' · ')}</p>;
}

/** Seconds until all has come, if a share has come in so many milliseconds; null where that cannot be told. */
export function secondsLeft(milliseconds: number, share: number | null): number | null {
  if (share === null || share <= 0 || share >= 1) return null;
  return (milliseconds * (1 - share)) / share / 1000;
}
