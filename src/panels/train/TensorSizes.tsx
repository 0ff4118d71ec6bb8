import { useTranslation } from 'react-i18next';
import { shownNumber } from '../parts/shownNumber.ts';

export interface TensorSizeRow {
  readonly tensor: string;
  /** Root mean squares. */
  readonly weights: number;
  readonly gradient: number;
}

/** How large each tensor's weights and their mean gradient are: gradients that vanish or blow up show here first. */
export function TensorSizes({ sizes }: { readonly sizes: readonly TensorSizeRow[] }) {
  const { t } = useTranslation('lens');
  return (
    <table className="train-readout">
      <caption>{t('train.sizes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('train.tensor')}</th>
          <th scope="col">{t('train.weightsSize')}</th>
          <th scope="col">{t('train.gradientSize')}</th>
        </tr>
      </thead>
      <tbody>
        {sizes.map(({ tensor, weights, gradient }) => (
          <tr key={tensor}>
            <th scope="row">{tensor}</th>
            <td>{shownNumber(weights)}</td>
            <td>{shownNumber(gradient)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{t('train.sizesNote')}</td>
        </tr>
      </tfoot>
    </table>
  );
}
