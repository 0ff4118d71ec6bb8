import type { CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { KernelTrait } from '../../core/index.ts';
import { usePlainNames } from '../parts/plainNames.ts';
import { FindingView, type FindingViewProps } from './FindingView.tsx';
import { knownOf, type Finding } from './findings.ts';
import './allMaps.css';

export interface AllMapsPictureProps extends Pick<
  FindingViewProps,
  'kernels' | 'maps' | 'colors' | 'onShowMap'
> {
  readonly findings: readonly Finding[];
  /** What is odd about each kernel; null for most. */
  readonly traits: readonly (KernelTrait | null)[];
  /** How many cells of all maps are computed. */
  readonly done: number;
  readonly front: number;
  /** The tensor whose sums read all maps, and how many sums those are. */
  readonly met: string;
  readonly sums: number;
  /** Wants to see the first step of `met`. */
  readonly onGoThere: () => void;
}

/** More stand in rows of so many, without their strokes. */
const MOST_ACROSS = 6;

/** Each kernel with what it answers to and its map of the digit; and where the maps meet. */
export function AllMapsPicture(props: AllMapsPictureProps) {
  const { findings, traits, done, front, met, sums } = props;
  const { t } = useTranslation();
  const said = usePlainNames()?.captions(t) ?? t;
  const isMany = findings.length > MOST_ACROSS;
  return (
    <div
      className={`all-maps ${isMany ? 'many' : ''}`}
      style={{ '--across': isMany ? MOST_ACROSS : findings.length } as CSSProperties}
    >
      <ol>
        {findings.map((finding) => (
          <FindingView
            key={finding.map}
            finding={finding}
            trait={traits[finding.map] ?? null}
            known={knownOf(finding.part, done)}
            kernels={props.kernels}
            maps={props.maps}
            colors={props.colors}
            isFront={finding.map === front}
            onShowMap={props.onShowMap}
          />
        ))}
      </ol>
      <p className="meeting">
        {said('allMaps.meet', { met, sums, maps: findings.length })}{' '}
        <button type="button" className="link" onClick={props.onGoThere}>
          {t('allMaps.goThere')}
        </button>
      </p>
    </div>
  );
}
