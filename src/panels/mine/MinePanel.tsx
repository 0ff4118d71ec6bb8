import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { ChosenDigit } from './ChosenDigit.tsx';
import { DigitList } from './DigitList.tsx';
import type { ImportOutcome } from './importText.ts';
import { MineFiles, type Importing } from './MineFiles.tsx';
import type { OwnDigit } from './ownDigit.ts';
import './mine.css';

export interface MinePanelProps {
  readonly digits: readonly OwnDigit[];
  /** The network's answers to them, by their ids; null before the first have come. */
  /** By the digits' ids; null before they have been read. */
  readonly answers: ReadonlyMap<string, number> | null;
  /** The one that stands on the pad. */
  readonly chosen: OwnDigit | null;
  /** Number of digits that were deleted last and can be brought back. */
  readonly removed: number;
  /** Whether those of earlier sessions have been looked for. */
  readonly isRead: boolean;
  /** Why nothing is kept beyond this session. */
  readonly failure: 'full' | 'forbidden' | 'blocked' | 'outdated' | 'failed' | null;
  readonly importing: Importing | null;
  readonly imported: ImportOutcome | null;
  readonly theme: ColorTheme;
  readonly onShow: (id: string) => void;
  readonly onRelabel: (id: string, label: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onRemoveAll: () => void;
  readonly onUndo: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** The user's own digits: what they are, what the network makes of them, and what can be done with them. */
export function MinePanel(props: MinePanelProps) {
  const { digits, answers, chosen, removed, failure, theme } = props;
  const { t } = useTranslation('views');
  return (
    <div className="mine">
      <p className="mine-count">{countText(props, t)}</p>
      {failure && (
        <p className="note warning" role="alert">
          {t(`mine.storage.${failure}`)}
        </p>
      )}
      <MineFiles
        count={digits.length}
        importing={props.importing}
        imported={props.imported}
        onExport={props.onExport}
        onImport={props.onImport}
        onRemoveAll={props.onRemoveAll}
      />
      <ChosenDigit
        chosen={chosen}
        removed={removed}
        onRelabel={props.onRelabel}
        onRemove={props.onRemove}
        onUndo={props.onUndo}
      />
      <DigitList
        digits={digits}
        answers={answers}
        chosen={chosen?.id ?? null}
        theme={theme}
        onShow={props.onShow}
      />
    </div>
  );
}

function countText({ digits, answers, isRead, failure }: MinePanelProps, t: Translate<'views'>): string {
  if (digits.length === 0) return t(isRead ? 'mine.none' : failure ? 'mine.unread' : 'mine.reading');
  if (!answers) return t('mine.count', { count: digits.length });
  const right = digits.filter(({ id, label }) => label === answers.get(id)).length;
  return t('mine.countRight', { count: digits.length, right });
}
