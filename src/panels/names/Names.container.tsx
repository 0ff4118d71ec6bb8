import { useEffect, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { networkBeside } from '../../store/pass/beside.ts';
import { networks } from '../../core/index.ts';
import { timelineFor } from '../../store/pass/frames.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { PlainNames } from '../parts/plainNames.ts';
import { NameCard } from './NameCard.tsx';
import { plainNamesIn } from './plainNamesIn.ts';

/** Tells the page its plain names, in its language; and shows that of the map or sign that is pointed at. */
export default function NamesContainer({
  onNames,
}: {
  readonly onNames: (names: PlainNames | null) => void;
}) {
  const { t: page } = useTranslation();
  const { t } = useTranslation('views');
  const areShown = useAppStore((state) => state.plainNames);
  const network = useAppStore((state) => networks[state.network]);
  const beside = useAppStore(networkBeside);
  const names = useMemo(() => plainNamesIn(t, page, areShown), [t, page, areShown]);
  useEffect(() => {
    onNames(names);
    return () => onNames(null);
  }, [names, onNames]);
  return (
    <NameCard
      nameOf={({ named, element }) => {
        const own = names.of(beside && element.closest('.beside') ? networks[beside] : network);
        switch (named.kind) {
          case 'map':
            return own.map(named.spec);
          case 'sign':
            return own.sign(named.sign);
          case 'phase':
            return names.of(network).phase(timelineFor(network.name).phases[named.phase]);
        }
      }}
    />
  );
}
