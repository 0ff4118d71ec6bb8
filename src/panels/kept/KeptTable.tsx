import { useTranslation } from '../words/useTranslation.ts';
import { sizeText } from './keptText.ts';
import type { KeptList, KeptRow } from './keptTypes.ts';

/** What is kept: how many of each kind, and about how large it is. */
export function KeptTable({ kept, unread, isKept, chapters }: KeptList) {
  const { t } = useTranslation('views');
  const howMany = ({ kind, count }: KeptRow): string => {
    if (kind === 'page' && count > 0) return '';
    return kind === 'lesson' ? t('kept.countOf', { count, of: chapters }) : t('kept.count', { count });
  };
  return (
    <>
      {!isKept && <p className="note warning">{t('kept.notKept')}</p>}
      <table className="kept-table">
        <thead>
          <tr>
            <th scope="col">{t('kept.columns.what')}</th>
            <th scope="col">{t('kept.columns.count')}</th>
            <th scope="col">{t('kept.columns.size')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(`kept.kinds.${row.kind}`)}</th>
              <td>{howMany(row)}</td>
              <td>{row.count > 0 && sizeText(row.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unread > 0 && <p className="note">{t('kept.unread', { count: unread })}</p>}
    </>
  );
}
