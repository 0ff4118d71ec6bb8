import type { ReactNode } from 'react';
import { networks } from '../core/index.ts';
import { NoticeContainer } from '../panels/notice/Notice.container.tsx';
import { lazyDecoration } from '../panels/parts/lazyPart.tsx';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { NetworkContext } from '../panels/parts/useNames.ts';
import { useAppStore } from '../store/useAppStore.ts';
import { Dialogs } from './Dialogs.tsx';
import { QuietProvider } from './QuietProvider.tsx';

/** Nothing is pointed at before the page is there. */
const ReadoutContainer = lazyDecoration(() => import('../panels/readout/Readout.container.tsx'));

/** What is around the page, in a window of its own and as a figure in another one, and what lies over it. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const network = useAppStore((state) => networks[state.network]);
  return (
    <NetworkContext value={network}>
      <QuietProvider>
        {children}
        <ReadoutContainer />
        <PartBoundary>
          <NoticeContainer />
        </PartBoundary>
        <Dialogs />
      </QuietProvider>
    </NetworkContext>
  );
}
