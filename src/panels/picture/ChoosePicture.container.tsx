import { ImageUp } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useAppStoreApi } from '../../store/useAppStore.ts';
import { takePicture } from '../../store/picture/takePicture.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useFileInput } from '../parts/useFileInput.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import { listenToPictures } from './pictureEvents.ts';
import './picture.css';

const ACCEPTED = '.png,.jpg,.jpeg,.csv,.txt,image/png,image/jpeg,text/csv,text/plain';

/** Puts a picture on the pad: from a file, or one that is pasted or dropped. */
export default function ChoosePicture() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const take = useCallback((given: Blob | string) => void takePicture(store, given), [store]);
  const { field, ask } = useFileInput(take, t('picture.field'), ACCEPTED);
  useEffect(() => listenToPictures(take), [take]);
  useEffect(() => saidUntilChanged(store), [store]);
  return (
    <>
      <button type="button" className="link choose-picture" title={t('picture.chooseHint')} onClick={ask}>
        <ImageUp aria-hidden /> {t('picture.choose')}
      </button>
      {field}
    </>
  );
}

/** What is said of a picture is said until something else is on the pad. */
function saidUntilChanged(store: AppStore): () => void {
  return store.subscribe(({ notice, source }, before) => {
    if (source !== before.source && notice?.kind === 'picture' && notice === before.notice)
      store.setState({ notice: null });
  });
}
