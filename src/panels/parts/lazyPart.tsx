import {
  lazy,
  Suspense,
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

/**
 * A part of the page whose code is loaded when it is first shown. Where that fails, or the part throws, the rest of the page
 * stays. React's own `lazy` remembers a failure for good: here every try is a new one, and so is showing the part again.
 * (Browsers up to the middle of 2026 remember it too, by the file's address; there only a reload helps, which stands beside.)
 */
export function lazyPart<Props extends object>(
  load: Load<Props>,
  { waiting, instead }: LazyPartOptions<Props> = {},
): FunctionComponent<Props> {
  const begin = () =>
    lazy(() =>
      restoreStyles()
        .then(() => Promise.all([load(), partWords()]))
        .then(([part]) => part)
        .catch((cause: unknown) => {
          next = null;
          throw new LoadError('part of the page', { cause });
        }),
    );
  /** The try under way, or what it brought; null where the last one failed. */
  let next: ReturnType<typeof begin> | null = null;
  const current = () => (next ??= begin());

  return function Part(props) {
    const [Content, setContent] = useState(current);
    return (
      <PartBoundary
        onRetry={() => setContent(current)}
        {...(instead && { instead: (lost) => instead(lost, props) })}
      >
        <Suspense fallback={typeof waiting === 'function' ? waiting(props) : waiting}>
          <Content {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}

/** "Loading…" in the place of a part that is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return <p className="loading">{t('weightView.loading')}</p>;
}

/** Milliseconds after which a decoration is asked for again. */
const LATER = 20_000;

/** A part that the page does well without: it stays away in silence, and comes when it can be had. */
export function lazyDecoration<Props extends object>(load: Load<Props>): FunctionComponent<Props> {
  return lazyPart(load, { instead: (lost) => <AskLater {...lost} /> });
}

function AskLater({ onRetry }: Lost) {
  useEffect(() => {
    const timer = setTimeout(onRetry, LATER);
    return () => clearTimeout(timer);
  }, [onRetry]);
  return null;
}

interface Closable {
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
