import { useState, type ComponentType } from 'react';
import { networkBeside } from '../../store/pass/beside.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { MoreProps } from '../more/More.container.tsx';
import type { NetworkListProps } from '../networkList/NetworkList.tsx';
import { useMedia } from '../parts/useMedia.ts';
import { PartBoundary } from '../parts/PartBoundary.tsx';
import { TransportContainer } from '../transport/Transport.container.tsx';
import { PhoneCaption } from './PhoneCaption.container.tsx';
import { MapsContainer } from './Maps.container.tsx';
import { PhoneBarContainer } from './PhoneBar.container.tsx';
import { PhoneTransport } from './PhoneTransport.tsx';
import { SheetContainer, type SheetParts } from './Sheet.container.tsx';
import type { SheetHeight } from './sheetTabs.ts';
import './phone.css';
import './fingers.css';

export interface PhoneProps extends SheetParts {
  readonly NetworkList: ComponentType<NetworkListProps>;
  readonly More: ComponentType<MoreProps>;
  readonly Compared: ComponentType;
  readonly InputFoot: ComponentType;
}

/** As phone.css lays it out. */
const ON_ITS_SIDE = '(height < 500px)';

/** The page on a phone: all of it on one screen, which does not scroll. */
export function PhoneContainer(props: PhoneProps) {
  const { NetworkList, More, Compared, InputFoot } = props;
  const [chosen, setHeight] = useState<SheetHeight>(useFirstHeight());
  const isBeside = useMedia(ON_ITS_SIDE);
  // beside the map there is room for it
  const height = isBeside && chosen === 'peek' ? 'half' : chosen;
  const isCompared = useAppStore((state) => networkBeside(state) !== null);
  return (
    <div className={`phone ${height}`}>
      <PartBoundary>
        <PhoneBarContainer NetworkList={NetworkList} />
      </PartBoundary>
      {isCompared && (
        <PartBoundary>
          <Compared />
        </PartBoundary>
      )}
      <main>
        <PartBoundary>
          <MapsContainer>
            <InputFoot />
          </MapsContainer>
        </PartBoundary>
        <PhoneCaption />
        <PartBoundary>
          <SheetContainer {...props} {...{ height, isBeside }} onHeight={setHeight} />
        </PartBoundary>
      </main>
      <PartBoundary>
        <TransportContainer More={More} View={PhoneTransport} />
      </PartBoundary>
    </div>
  );
}

/** A chapter is read beside its map; a view that was left open is found again. */
function useFirstHeight(): SheetHeight {
  const isInLesson = useAppStore((state) => state.sideTab === 'lesson');
  const isView = useAppStore((state) => state.weightView !== 'now');
  if (isInLesson) return 'half';
  return isView ? 'whole' : 'peek';
}
