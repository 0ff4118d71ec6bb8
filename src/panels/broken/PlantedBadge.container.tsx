import { Bug } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { plantingOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import './planted.css';

/** Says in the header that a mistake is planted in the network that is shown, and takes it out. */
export default function PlantedBadge() {
  const { t } = useTranslation('views');
  const planting = useAppStore(plantingOf);
  const repair = useAppStore((state) => state.repair);
  if (!planting) return null;
  const hint = planting.isSecret
    ? t('broken.secretHint')
    : t('broken.badgeHint', { bug: t(`broken.bug.${planting.bug}`) });
  return (
    <div className="planted-badge" title={hint}>
      <p role="status">
        <Bug aria-hidden /> <span>{t('broken.badge')}</span>
        <span className="visually-hidden">{hint}</span>
      </p>
      <button type="button" onClick={repair}>
        {t('broken.repair')}
      </button>
    </div>
  );
}
