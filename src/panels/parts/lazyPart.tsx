import {
  startTransition,
  useEffect,
  useState,
  type ComponentType,
  type FunctionComponent,
  type ReactNode,
} from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { Dialog } from './Dialog.tsx';
import { restoreStyles } from './lostStyles.ts';
import { LoadError, LostText, PartBoundary, type Lost } from './PartBoundary.tsx';
import { partWords } from './partWords.ts';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

export interface LazyPartOptions<Props> {
  /** Stands in the part's place until it has come. */
  readonly waiting?: ReactNode | ((props: Props) => ReactNode);
  /** Stands there where it cannot be shown; default: a sentence and a button that asks again. */
  readonly instead?: (lost: Lost, props: Props) => ReactNode;
}

/** What a try to load a part came to. */
type Found<Props> = { readonly Ready: ComponentType<Props> } | { readonly error: unknown };

/** A part that is loaded later; `preload` fetches its code before it is shown. */
export type LazyPart<Props> = FunctionComponent<Props> & { readonly preload: () => Promise<unknown> };

/**
 * A part of the page whose code is loaded when it is first shown. Where that fails, or the part throws, the rest of the page
 * stays. React's own `lazy` remembers a failure for good: here every try is a new one, and so is showing the part again.
 * (Browsers up to the middle of 2026 remember it too, by the file's address; there only a reload helps, which stands beside.)
 * Its Suspense also holds back what has come until 300 ms after the last wait began: here a part is drawn when it is there.
 */
export function lazyPart<Props extends object>(
  load: Load<Props>,
  { waiting, instead }: LazyPartOptions<Props> = {},
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  /** The try under way, or what it brought; null where the last one failed. */
  let last: Promise<ComponentType<Props>> | null = null;
  const preload = () =>
    (last ??= restoreStyles()
      .then(() => Promise.all([load(), partWords()]))
      .then(
        ([part]) => (loaded = part.default),
        (cause: unknown) => {
          last = null;
          throw new LoadError('part of the page', { cause });
        },
      ));

  function Content(props: Props) {
    const [part, setPart] = useState<Found<Props> | null>(loaded && { Ready: loaded });
    useEffect(() => {
      if (part) return undefined;
      let isShown = true;
      const show = (found: Found<Props>): void => {
        if (isShown) startTransition(() => setPart(found));
      };
      preload().then(
        (Ready) => show({ Ready }),
        (error: unknown) => show({ error }),
      );
      return () => {
        isShown = false;
      };
    }, [part]);
    if (!part) return typeof waiting === 'function' ? waiting(props) : waiting;
    if ('error' in part) throw part.error;
    return <part.Ready {...props} />;
  }

  function Part(props: Props) {
    return (
      <PartBoundary {...(instead && { instead: (lost) => instead(lost, props) })}>
        <Content {...props} />
      </PartBoundary>
    );
  }
  return Object.assign(Part, { preload });
}

/** "Loading…" in the place of a part that is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return <p className="loading">{t('weightView.loading')}</p>;
}

/** Milliseconds after which a decoration is asked for again. */
const LATER = 20_000;

/** A part that the page does well without: it stays away in silence, and comes when it can be had. */
export function lazyDecoration<Props extends object>(load: Load<Props>): LazyPart<Props> {
  return lazyPart(load, { instead: (lost) => <AskLater {...lost} /> });
}

function AskLater({ onRetry }: Lost) {
  useEffect(() => {
    const timer = setTimeout(onRetry, LATER);
    return () => clearTimeout(timer);
  }, [onRetry]);
  return null;
}

export interface Closable {
  readonly onClose: () => void;
}

/** What dialogs look like. */
export const loadDialogStyles = () => import('./dialog.css');

/** A dialog whose code is loaded when it is first opened. Where that fails a dialog says so. */
export function lazyDialog<Props extends Closable>(load: () => Promise<FunctionComponent<Props>>) {
  const loadBoth = async () => {
    const [dialog] = await Promise.all([load(), loadDialogStyles()]);
    return { default: dialog };
  };
  return lazyPart(loadBoth, {
    instead: (lost, { onClose }) => <LostDialog lost={lost} onClose={onClose} />,
  });
}

function LostDialog({ lost, onClose }: Closable & { readonly lost: Lost }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('dialog.failedTitle')} onClose={onClose}>
      <div className="lost-part">
        <LostText {...lost} />
      </div>
    </Dialog>
  );
}
