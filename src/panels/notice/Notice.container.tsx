import { useContext } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { Notice } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { languageName } from '../parts/languageName.ts';
import { ReloadContext } from '../parts/PartBoundary.tsx';
import { lostWeightsWords } from './lostWeights.container.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import './notice.css';

/** Loaded with the first picture. */
const PictureNews = lazyPart(() => import('../picture/PictureNews.tsx'));

/** What can be done about it, by the kind of notice: the words on the button, and what it does. */
type Remedy = readonly ['notice.showRun' | 'part.again' | 'part.reload', () => void];

const RELOADED: readonly Notice['kind'][] = [
  'lastSessionLost',
  'storageOutdated',
  'workerFailed',
  'weightsFailed',
  'noWeights',
  'samplesFailed',
  'placeFailed',
  'printFailed',
  'newVersion',
  'linkNewer',
  'linkUnread',
];

function remedyOf(notice: Notice, store: AppStore, reload: () => void): Remedy | null {
  const { kind } = notice;
  if (kind === 'runInterrupted') return ['notice.showRun', () => store.getState().setSideTab('train')];
  if (kind === 'languageFailed') return ['part.again', () => store.getState().setLanguage(notice.language)];
  return RELOADED.includes(kind) ? ['part.reload', reload] : null;
}

/** What the page has to say of itself, at the foot of the screen until it is read. */
export function NoticeContainer() {
  const { t, language } = useTranslation();
  const store = useAppStoreApi();
  const notice = useAppStore((state) => state.notice);
  const reload = useContext(ReloadContext);
  const file = notice && 'trouble' in notice && lostWeightsWords(t, language, notice);
  const count = notice && 'count' in notice ? notice.count : 0;
  const lost = notice && 'language' in notice ? languageName(notice.language, language) : '';
  const [label, onPress] = (notice && remedyOf(notice, store, reload)) ?? [];
  return (
    <div className="notice" role="alert">
      {notice && (
        <>
          {notice.kind === 'picture' ? (
            <PictureNews {...notice.news} />
          ) : (
            <span>{t(`notice.${notice.kind}`, { count, language: lost, ...file })}</span>
          )}
          {label && (
            <button type="button" onClick={onPress}>
              {t(label)}
            </button>
          )}
          <button type="button" onClick={() => store.getState().dismissNotice()}>
            {t('notice.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
