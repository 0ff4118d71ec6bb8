import { useTranslation } from 'react-i18next';
import { termNumbers, type Network, type Ref, type RouteStep, shownNumber } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { stationOf } from '../parts/station.ts';
import type { ChosenRoute } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

export interface RouteStationsProps {
  readonly network: Network;
  readonly route: ChosenRoute;
  readonly onOpen: (ref: Ref) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** The stations from an output to the pixel, and the product that the route ends in. */
export function RouteStations({ network, route, onOpen, onHover }: RouteStationsProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { meeting, way, pixel } = route;
  const { value, factors, zero } = meeting.term;
  return (
    <ol className="stations" aria-label={t('route.route')}>
      <li className="way">
        {way.map(({ ref, value: error }, n) => (
          <WayStation
            key={n}
            name={t(`route.station.${stationOf(network, ref.tensor)}`, { index: ref.index })}
            detail={`${names.cell(ref)} = ${shownNumber(error)}`}
            isLast={n === way.length - 1}
            openName={t('route.open', { name: names.cell(ref) })}
            onOpen={() => onOpen(ref)}
            onHover={(isOver) => onHover(isOver ? ref : null)}
          />
        ))}
      </li>
      {pixel?.steps.map((step) => (
        <Step key={step.name} step={step} />
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

/** One step of the arithmetic: in letters, and with its numbers. */
function Step({ step }: { step: RouteStep }) {
  const { t } = useTranslation('views');
  return (
    <li>
      <b>{t(`route.${step.name}`)}</b>
      <span className="line">
        {step.name !== 'winner' && <Formula tex={step.tex} className="letters" />}
        <span className="numbers">{step.text}</span>
      </span>
    </li>
  );
}
