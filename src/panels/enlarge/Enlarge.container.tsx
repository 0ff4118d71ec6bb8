import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { namesOf, networks, tensorName, tensorOf, type Explanation, type Ref } from '../../core/index.ts';
import { isComputed } from '../../timeline/frame.ts';
import { waitingOf } from '../../store/ask/askSlice.ts';
import { explainTraced } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { kernelTableOf } from '../parts/kernelTable.ts';
import { indexInImage } from '../parts/mosaicGeometry.ts';
import { stageColumns, type MapSpec, type StageColumn } from '../stage/layout.ts';
import { mapDataOf } from '../stage/mapData.ts';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import { stageScales } from '../stage/scales.ts';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { EnlargeDialog } from './EnlargeDialog.tsx';
import type { EnlargedView, ReadCell } from './EnlargedMap.tsx';
import { kernelNamesOf, kernelText } from './kernelText.ts';
import { endsOf, readingOf } from './reading.ts';

export interface EnlargeContainerProps {
  /** The map whose name was pressed, and what its stage is drawn from. */
  readonly asked: Pick<Ref, 'tensor' | 'of'>;
  readonly source: TracedSource;
  readonly onSelect: (ref: Ref) => void;
  readonly onClose: () => void;
}

/** The column that a map of the stage belongs to, enlarged. */
export function EnlargeContainer({ asked, source, onSelect, onClose }: EnlargeContainerProps) {
  const { t } = useTranslation();
  const { network, traced } = source;
  const columns = useMemo(() => stageColumns(network), [network]);
  const column = columns.find((each) => tensorName(each[asked.of]) === tensorName(asked));
  const viewOf = useViews(source, columns);
  const unitNames = useMemo(() => (column ? unitNamesOf(traced, column.value) : []), [traced, column]);
  const showDialog = useAppStore((state) => state.showDialog);
  // facts could tell what is asked
  const isAsked = useAppStore((state) => waitingOf(state) !== null);
  const value = column && viewOf(column.value);
  const gradient = column && viewOf(column.gradient);
  if (!column || !value || !gradient) return null;
  const read = ({ ref, place }: ReadCell): string[] => {
    const shown = isComputed(source.timeline, source.frame, ref);
    const { values } = (ref.of === 'value' ? value : gradient).data;
    const explanations = shown && !isAsked ? explanationsOf(traced, ref) : [];
    return readingOf(t, {
      names: namesOf(network),
      ref,
      value: shown ? values[ref.index] : null,
      place,
      explanations,
    });
  };
  return (
    <EnlargeDialog
      views={{ value, gradient }}
      asked={asked.of}
      half={source.timeline.phases[source.frame.step.phase].half}
      title={t('enlarge.title', { name: column.value.tensor, size: column.value.size })}
      target={source.target}
      unitNames={unitNames}
      kernelNames={kernelNamesOf(t, network, column.value.tensor)}
      kernelText={(kernel) => kernelText(t, network, value, kernel)}
      read={read}
      scalesSwitch={<ScalesSwitchContainer />}
      onSelect={onSelect}
      onPicture={() => showDialog('share')}
      onClose={onClose}
    />
  );
}

/** How the stage shows a map: the same numbers, in the same colours. */
function useViews(
  source: TracedSource,
  columns: readonly StageColumn[],
): (spec: MapSpec) => EnlargedView | undefined {
  const theme = useAppStore((state) => state.theme);
  const mode = useAppStore((state) => state.scales);
  const { trace, weights } = source;
  const scales = useMemo(
    () => stageScales(columns, trace, weights, theme, mode),
    [columns, trace, weights, theme, mode],
  );
  return (spec) => {
    const scale = scales.get(spec.scale);
    return (
      scale && {
        spec,
        data: mapDataOf(source, spec),
        scale,
        table: kernelTableOf(tensorOf(source.network, spec.tensor)),
      }
    );
  };
}

/** The explanations that a reading is made of: a pooled cell's winner belongs to its value, a weight's ends to its gradient. */
function explanationsOf(traced: Traced, ref: Ref): Explanation[] {
  return (['value', 'gradient'] as const).map((of) => explainTraced(traced, { ...ref, of }));
}

/** For a mosaic, the names of the units that its images lead to. */
function unitNamesOf(traced: Traced, { tensor, shape }: MapSpec): string[] {
  if (shape.kind !== 'mosaic') return [];
  const { geometry } = shape;
  const names = namesOf(networks[traced.network]);
  return Array.from({ length: geometry.units }, (_, unit) => {
    const index = indexInImage(geometry, unit, 0);
    return endsOf(names, explainTraced(traced, { tensor, index, of: 'gradient' }))?.to ?? '';
  });
}
