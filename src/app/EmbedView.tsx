import { EmbedContainer, type EmbedContainerProps } from '../panels/embed/Embed.container.tsx';
import { linkOf } from '../store/link/linkOf.ts';
import { linkWithWeights } from '../store/link/weightsToLink.ts';
import { WEIGHT_VIEWS, type AppState } from '../store/state.ts';
import { PageFrame } from './PageFrame.tsx';
import { Now } from './sharedViews.tsx';
import { viewsOf } from './views.tsx';

const views = viewsOf(WEIGHT_VIEWS, Now);

/** The full page at what a figure shows, with weights that it was given. */
function fullAddress(state: AppState): string {
  const { pathname } = window.location;
  return pathname + (linkWithWeights(state, pathname.length)?.hash ?? linkOf(state));
}

/** The page as a figure in another one, of the parts that it has in a window of its own. */
export function EmbedView({ embed }: Pick<EmbedContainerProps, 'embed'>) {
  return (
    <PageFrame>
      <EmbedContainer {...{ embed, views, fullAddress }} />
    </PageFrame>
  );
}
