import type { Translate } from '../words/translation.ts';
import { Fragment, useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { usePhone } from '../parts/usePhone.ts';
import { Fingers } from './Fingers.tsx';
import { MARKS, MarkSample } from './MarkSample.tsx';
import './help.css';

/** The lines of keys by what they do, in the order of the sheet. */
const ACTIONS = [
  'play',
  'step',
  'ends',
  'answer',
  'unpin',
  'undo',
  'redo',
  'inside',
  'row',
  'select',
  'type',
  'find',
  'sheet',
] as const satisfies readonly (keyof typeof KEYS)[];

/** As the keyboard in use writes it. */
const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl+';

/** The keys of each line; those with words of their own are named in the page's language. */
const KEYS = {
  play: (t: Translate) => [t('help.space')],
  step: () => ['←', '→'],
  ends: () => ['Home', 'End'],
  answer: (t: Translate) => ['0', t('help.to'), '9'],
  unpin: () => ['Esc'],
  undo: () => [`${COMMAND}Z`],
  redo: () => [`${COMMAND}Shift+Z`],
  inside: () => ['←', '→', '↑', '↓'],
  row: () => ['Home', 'End'],
  select: (t: Translate) => [t('help.enter')],
  type: () => ['=', 'F2'],
  find: () => ['/'],
  sheet: () => ['?'],
};

export interface HelpSheetProps {
  /** Shows plain names in the place of the article's, or not. */
  readonly plainSwitch: ReactNode;
  /** Switches the keys of a single character off and on. */
  readonly keysSwitch: ReactNode;
  /** What is asked most often. */
  readonly questions: ReactNode;
  readonly onGlossary: () => void;
  readonly onAbout: () => void;
  readonly onClose: () => void;
}

/** The way to all names and to what is asked most often; all shortcuts, on a phone after what fingers do, and what the marks on the maps mean. */
export function HelpSheet({
  plainSwitch,
  keysSwitch,
  questions,
  onGlossary,
  onAbout,
  onClose,
}: HelpSheetProps) {
  const { t } = useTranslation();
  const isPhone = usePhone();
  const keys = <Keys key="keys" keysSwitch={keysSwitch} />;
  const marks = <Marks key="marks" />;
  // closed first, so that the focus goes back to where help was opened
  const next = useRef(onClose);
  const goTo = (dialog: () => void) => (event: MouseEvent<HTMLElement>) => {
    next.current = dialog;
    event.currentTarget.closest('dialog')?.close();
  };
  return (
    <Dialog title={t('header.help')} className="help" onClose={() => next.current()}>
      <div className="help-names">
        <button type="button" onClick={goTo(onGlossary)}>
          {t('help.glossary')}
        </button>
        <button type="button" onClick={goTo(onAbout)}>
          {t('help.about')}
        </button>
        {plainSwitch}
      </div>
      <div className="help-body">
        {isPhone && <Fingers />}
        {questions}
        <div className="help-columns">{isPhone ? [marks, keys] : [keys, marks]}</div>
      </div>
      <p className="note">{t('help.own')}</p>
    </Dialog>
  );
}

function Keys({ keysSwitch }: Pick<HelpSheetProps, 'keysSwitch'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="help-keys">
      <h3 id="help-keys">{t('help.keys')}</h3>
      <dl>
        {ACTIONS.map((action) => (
          <Fragment key={action}>
            <dt>
              {KEYS[action](t).map((key) =>
                key === t('help.to') ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>,
              )}
            </dt>
            <dd>{t(`help.${action}`)}</dd>
          </Fragment>
        ))}
      </dl>
      {keysSwitch}
    </section>
  );
}

function Marks() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="help-marks">
      <h3 id="help-marks">{t('help.marks')}</h3>
      <dl>
        {MARKS.map((mark) => (
          <Fragment key={mark}>
            <dt>
              <MarkSample mark={mark} />
            </dt>
            <dd>{t(`help.${mark}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
