import type { AppStore } from '../createAppStore.ts';
import { withLaterEdit } from '../input/laterEdits.ts';
import { withoutNotice } from '../notices.ts';

/** Lets go of the interrupted run. The weights that it reached stay one's own. */
export function discardRun(store: AppStore): void {
  const state = store.getState();
  const [first, ...others] = state.interrupted;
  if (!first) return;
  store.setState({
    ...withLaterEdit(state, {
      kind: 'interrupted',
      what: 'discardRun',
      held: { put: [first], remove: [] },
    }),
    interrupted: others,
    notice: withoutNotice(state.notice, 'runInterrupted'),
  });
}
