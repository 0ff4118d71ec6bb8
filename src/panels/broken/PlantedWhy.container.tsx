import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { differenceOf } from '../../planted/difference.ts';
import { explainTraced, rightOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useNames } from '../parts/useNames.ts';
import WhyPanel, { type WhyPanelProps } from '../why/WhyPanel.tsx';
import { Mistake } from './Mistake.tsx';
import { marksOf } from './mistakeWords.ts';
import './planted.css';

export interface PlantedWhyProps extends WhyPanelProps {
  readonly traced: Traced;
}

/** "Why" while a mistake is planted: the wrong explanation, and beside it, unless that is to be found, what is wrong with it. */
export default function PlantedWhy({ traced, ...props }: PlantedWhyProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { path, onOpen } = props;
  const shown = path[path.length - 1];
  const found = useMemo(() => {
    const wrong = explainTraced(traced, shown);
    const right = explainTraced(rightOf(traced), shown);
    return { wrong, right, difference: differenceOf(wrong, right) };
  }, [traced, shown]);
  const marks = useMemo(() => marksOf(t, names, found.difference, found.wrong), [t, names, found]);
  if (traced.planting?.isSecret) return <WhyPanel {...props} side={null} />;
  // the very terms that are compared, so that a mark finds its row
  const explain: WhyPanelProps['explain'] = (ref) => (ref === shown ? found.wrong : props.explain(ref));
  return (
    <WhyPanel
      {...props}
      side={null}
      explain={explain}
      marks={marks}
      mistake={<Mistake {...found} onOpen={onOpen} />}
    />
  );
}
