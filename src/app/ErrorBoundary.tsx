import { Component, type ErrorInfo, type ReactNode } from 'react';
import i18next from 'i18next';

/** Shows what to do when a part of the page throws, instead of an empty screen. What was drawn is kept by the browser. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>{i18next.t('app.failed')}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {i18next.t('app.reload')}
        </button>
      </div>
    );
  }
}
