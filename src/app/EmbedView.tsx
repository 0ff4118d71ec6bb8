import { networks } from '../core/index.ts';
import { EmbedContainer, type EmbedContainerProps } from '../panels/embed/Embed.container.tsx';
import { NoticeContainer } from '../panels/notice/Notice.container.tsx';
import { lazyDecoration } from '../panels/parts/lazyPart.tsx';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { NetworkContext } from '../panels/parts/useNames.ts';
import { linkOf } from '../store/link/linkOf.ts';
import { linkWithWeights } from '../store/link/weightsToLink.ts';
import { WEIGHT_VIEWS, type AppState } from '../store/state.ts';
import { useAppStore } from '../store/useAppStore.ts';
import { Dialogs } from './Dialogs.tsx';
import { QuietProvider } from './QuietProvider.tsx';
import { Now } from './sharedViews.tsx';
import { viewsOf } from './views.tsx';

const ReadoutContainer = lazyDecoration(() => import('../panels/readout/Readout.container.tsx'));

const views = viewsOf(WEIGHT_VIEWS, Now);

/** The full page at what a figure shows, with weights that it was given. */
function fullAddress(state: AppState): string {
  const { pathname } = window.location;
  return pathname + (linkWithWeights(state, pathname.length)?.hash ?? linkOf(state));
}

/** The page as a figure in another one, of the parts that it has in a window of its own. */
export function EmbedView({ embed }: Pick<EmbedContainerProps, 'embed'>) {
  const network = useAppStore((state) => networks[state.network]);
  return (
    <NetworkContext value={network}>
      <QuietProvider>
        <EmbedContainer {...{ embed, views, fullAddress }} />
        <ReadoutContainer />
        <PartBoundary>
          <NoticeContainer />
        </PartBoundary>
        <Dialogs />
      </QuietProvider>
    </NetworkContext>
  );
}
