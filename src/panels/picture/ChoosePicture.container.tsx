import { ImageUp } from 'lucide-react';
import { useAppStoreApi } from '../../store/useAppStore.ts';
import { takePicture } from '../../store/picture/takePicture.ts';
import { useFileInput } from '../parts/useFileInput.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import './picture.css';

const ACCEPTED = '.png,.jpg,.jpeg,.csv,.txt,image/png,image/jpeg,text/csv,text/plain';

/** Puts a picture from a file on the pad. */
export default function ChoosePicture() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const { field, ask } = useFileInput((file) => void takePicture(store, file), t('picture.field'), ACCEPTED);
  return (
    <>
      <button type="button" className="link choose-picture" title={t('picture.chooseHint')} onClick={ask}>
        <ImageUp aria-hidden /> {t('picture.choose')}
      </button>
      {field}
    </>
  );
}
