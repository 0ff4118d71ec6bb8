import { useTranslation } from '../words/useTranslation.ts';
import { termNumbers, type Network, type Ref, type RouteStep, shownNumber } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { Select } from '../parts/Select.tsx';
import { stationOf } from '../parts/station.ts';
import type { ChosenRoute, KernelPart, Leg } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

export interface RouteStationsProps {
  readonly network: Network;
  readonly route: ChosenRoute;
  /** What each kernel of a second convolution brought to the cell, and the one that the route goes through by choice; null for the largest. */
  readonly kernels: readonly KernelPart[] | null;
  readonly kernel: number | null;
  readonly onKernel: (kernel: number | null) => void;
  readonly onOpen: (ref: Ref) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** The stations from an output to the pixel, and the product that the route ends in. */
export function RouteStations(props: RouteStationsProps) {
  const { network, route, onOpen, onHover } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const { meeting, way, legs, pixel } = route;
  const hasLegs = legs.length > 0;
  // cells of two kinds are told apart by their tensors
  const stationName = (ref: Ref): string => {
    const station = stationOf(network, ref.tensor);
    return hasLegs && station === 'cell'
      ? names.cell({ ...ref, of: 'value' })
      : t(`route.station.${station}`, { index: ref.index });
  };
  const { value, factors, zero } = meeting.term;
  return (
    <ol className="stations" aria-label={t('route.route')}>
      <li className="way">
        {way.map(({ ref, value: error }, n) => (
          <WayStation
            key={n}
            name={stationName(ref)}
            detail={`${names.cell(ref)} = ${shownNumber(error)}`}
            isLast={n === way.length - 1}
            openName={t('route.open', { name: names.cell(ref) })}
            onOpen={() => onOpen(ref)}
            onHover={(isOver) => onHover(isOver ? ref : null)}
          />
        ))}
      </li>
      {legs.map((leg, n) => (
        <LegSteps key={leg.weight.tensor} leg={leg} {...props} isChosen={n === legs.length - 1} />
      ))}
      {pixel?.steps.map((step, n) => (
        <Step key={step.name} step={step} isShort={hasLegs} begins={hasLegs && n === 0} />
      ))}
      <li className={zero === 'blank pixel' ? 'product blank' : 'product'}>
        <b>{t('route.term')}</b>
        <span className="line">
          <span>{factors.map(names.shown).join(' × ')}</span>
          <span>
            = {termNumbers(meeting.term)} = <strong>{shownNumber(value)}</strong>{' '}
            {zero === 'blank pixel' && <em>{t('route.blank')}</em>}
          </span>
        </span>
      </li>
    </ol>
  );
}

type LegStepsProps = Omit<RouteStationsProps, 'network' | 'route' | 'onOpen'> & {
  readonly leg: Leg;
  /** The last kernel before the cell is the one that can be chosen. */
  readonly isChosen: boolean;
};

/** How the error came through a kernel of a further convolution: its weight, and which window let it through. */
function LegSteps({ leg, kernels, kernel, isChosen, onKernel, onHover }: LegStepsProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { weight, route } = leg;
  return (
    <>
      <li>
        <b>{t('route.through')}</b>
        <span className="line">
          <code onPointerEnter={() => onHover(weight)} onPointerLeave={() => onHover(null)}>
            {names.cell(weight)}
          </code>
          {isChosen && kernels && (
            <Select
              aria-label={t('route.kernel')}
              options={kernels.map(({ map }) => map)}
              value={kernel}
              textOf={(map) => {
                const value = kernels.find((each) => each.map === map)?.value ?? 0;
                return t('route.kernelPart', { map, value: shownNumber(value) });
              }}
              none={t('route.largest')}
              onChoose={onKernel}
              onNone={() => onKernel(null)}
            />
          )}
        </span>
      </li>
      {route.steps.map((step) => (
        <Step key={step.name} step={step} isShort />
      ))}
    </>
  );
}

interface WayStationProps {
  readonly name: string;
  readonly detail: string;
  readonly isLast: boolean;
  readonly openName: string;
  readonly onOpen: () => void;
  readonly onHover: (isOver: boolean) => void;
}

/** An output, a unit or the cell. The cell is what the weight's term holds, so it alone opens that term. */
function WayStation({ name, detail, isLast, openName, onOpen, onHover }: WayStationProps) {
  const over = { onPointerEnter: () => onHover(true), onPointerLeave: () => onHover(false) };
  return (
    <>
      {isLast ? (
        <button
          type="button"
          className="link"
          aria-label={openName}
          title={detail}
          onClick={onOpen}
          onFocus={() => onHover(true)}
          onBlur={() => onHover(false)}
          {...over}
        >
          {name}
        </button>
      ) : (
        <span title={detail} {...over}>
          {name}
        </span>
      )}
      {!isLast && <i aria-hidden>→</i>}
    </>
  );
}

interface StepProps {
  readonly step: RouteStep;
  readonly isShort: boolean;
  /** The steps of another pool stood before it. */
  readonly begins?: boolean;
}

/** One step of the arithmetic: in letters, where there is room for them, and with its numbers. */
function Step({ step, isShort, begins = false }: StepProps) {
  const { t } = useTranslation('views');
  return (
    <li className={begins ? 'begins' : ''}>
      <b>{t(`route.${step.name}`)}</b>
      <span className="line">
        {!isShort && step.name !== 'winner' && <Formula tex={step.tex} className="letters" />}
        <span className="numbers">{step.text}</span>
      </span>
    </li>
  );
}
