import { lazy, type FunctionComponent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

interface Closable {
  readonly onClose: () => void;
}

/** A dialog whose code is loaded when it is first opened. Where that fails the dialog says so, and the page works on. */
export function lazyDialog<Props extends Closable>(load: () => Promise<FunctionComponent<Props>>) {
  return lazy(async (): Promise<{ default: FunctionComponent<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: LoadFailed };
    }
  });
}

function LoadFailed({ onClose }: Closable) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('dialog.failedTitle')} onClose={onClose}>
      <p>{t('dialog.failed')}</p>
    </Dialog>
  );
}
