import { Component, createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { sentences } from './joined.ts';
import './lostPart.css';

/** Reloads the page; the page itself writes what it keeps before. */
export const ReloadContext = createContext<() => void>(() => window.location.reload());

/** The code of a part could not be had: offline, or a newer version of the page has taken its place. */
export class LoadError extends Error {}

/** A part that cannot be shown. */
export interface Lost {
  readonly isLoadError: boolean;
  /** Number of tries that failed. */
  readonly retries: number;
  readonly onRetry: () => void;
}

export interface PartBoundaryProps {
  readonly children: ReactNode;
  /** Shown in the part's place; default: a sentence, "Try again" and "Reload". */
  readonly instead?: (lost: Lost) => ReactNode;
}

interface State {
  readonly error: unknown;
  readonly isLost: boolean;
  readonly retries: number;
}

/** An error inside takes down this part and not the page. */
export class PartBoundary extends Component<PartBoundaryProps, State> {
  override state: State = { error: null, isLost: false, retries: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, isLost: true };
  }

  readonly #retry = (): void => {
    this.setState(({ retries }) => ({ error: null, isLost: false, retries: retries + 1 }));
  };

  override render(): ReactNode {
    const { error, isLost, retries } = this.state;
    if (!isLost) return this.props.children;
    const lost = { isLoadError: error instanceof LoadError, retries, onRetry: this.#retry };
    return this.props.instead ? this.props.instead(lost) : <LostPart {...lost} />;
  }
}

/** Says in a part's place that it is not there, and how to get it. */
export function LostPart(lost: Lost) {
  return (
    <div className="lost-part" role="alert">
      <LostText {...lost} />
    </div>
  );
}

export function LostText({ isLoadError, retries, onRetry }: Lost) {
  const { t } = useTranslation();
  const reload = useContext(ReloadContext);
  return (
    <>
      <span>
        {sentences(t(isLoadError ? 'part.lost' : 'part.broke'), retries > 0 && t('part.stillLost'))}
      </span>
      <button type="button" onClick={onRetry}>
        {t('part.again')}
      </button>
      <button type="button" title={t('part.reloadHint')} onClick={reload}>
        {t('part.reload')}
      </button>
    </>
  );
}
