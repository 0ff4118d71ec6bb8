import { useTranslation } from '../words/useTranslation.ts';
import type { Comparison } from '../../store/pass/comparison.ts';
import {
  ALL_BUGS,
  bugsFor,
  startComparison,
  guess,
  plant,
  plantInSecret,
  tell,
} from '../../store/weights/planting.ts';
import { plantingOf } from '../../store/pass/passOf.ts';
import { lacksDigits } from '../../store/training/trainingSlice.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useThrottledStore } from '../../store/useThrottledStore.ts';
import { BugChoice } from './BugChoice.tsx';
import { BugHunt } from './BugHunt.tsx';
import { TwinRuns, type TwinProgress } from './TwinRuns.tsx';
import './broken.css';

/** Secret mistakes are numbered up to here, so that two people can say which one they mean. */
const SECRETS = 9999;

const comparisonOf = ({ comparison }: AppState): Comparison | null => comparison;
const isTurn = ({ comparison }: AppState, before: AppState): boolean =>
  comparison?.id !== before.comparison?.id || comparison?.status !== before.comparison?.status;

/** The view "Break it". */
export default function BrokenContainer() {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const planting = useAppStore(plantingOf);
  const hunt = useAppStore((state) => state.hunt);
  const comparison = useThrottledStore(comparisonOf, isTurn);
  const { repair, stopComparison } = store.getState();
  const possible = bugsFor(network);
  return (
    <div className="break-it">
      <section aria-label={t('broken.title')}>
        <h3>{t('broken.title')}</h3>
        <p className="note">{t('broken.intro')}</p>
        <BugChoice
          bugs={ALL_BUGS}
          possible={possible}
          planted={planting?.isSecret ? undefined : (planting?.bug ?? null)}
          onPlant={(bug) => (bug ? plant(store, bug) : repair())}
        />
      </section>
      <TwinRuns
        progress={comparison && progressOf(comparison)}
        canStart={planting !== null}
        lacksDigits={useAppStore(lacksDigits)}
        onStart={() => startComparison(store)}
        onStop={stopComparison}
      />
      <BugHunt
        possible={possible}
        hunt={planting && hunt ? { ...hunt, found: planting.isSecret ? null : planting.bug } : null}
        onStart={() => plantInSecret(store, 1 + Math.floor(Math.random() * SECRETS))}
        onGuess={(bug) => guess(store, bug)}
        onTell={() => tell(store)}
      />
    </div>
  );
}

function progressOf({ bug, isSecret, status, settings, points }: Comparison): TwinProgress {
  return {
    bug: isSecret ? null : bug,
    status: status.kind,
    diverged: status.kind === 'diverged' ? status.twin : null,
    failedBy: status.kind === 'failed' ? status.reason : 'refused',
    epochs: settings.epochs,
    points,
  };
}
