import { useState } from 'react';
import { serializeWeights } from '../../../core/index.ts';
import { readLink } from '../../../store/link/readLink.ts';
import { notCarried } from '../../../store/link/weightsToLink.ts';
import type { AppState } from '../../../store/state.ts';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { weightsOf } from '../../../store/weights/chosen.ts';
import { saveFile } from '../../parts/saveFile.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import { useSharedLink } from '../useSharedLink.container.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { linkWords } from './linkWords.container.tsx';

/** The tab "Link". The link is to what the page showed when it was opened, also while that plays on. */
export default function ShareLinkContainer() {
  const store = useAppStoreApi();
  const [state] = useState(() => store.getState());
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const { protocol, origin, pathname } = window.location;
  const isFile = protocol === 'file:';
  // of a file some browsers have no origin
  const before = (isFile ? 'file://' : origin) + pathname;
  const { hash, bringsWeights, weights } = useSharedLink(state, before, (way, facts) =>
    t(`shareLink.weights.${way}`, facts),
  );
  const read = readLink(hash);
  const carried = read && 'linked' in read ? linkWords(read.linked, t, page) : [];
  const missing = notCarried(state, bringsWeights).map((each) => t(`shareLink.without.${each}`));
  return (
    <LinkPanel
      address={before + hash}
      isFile={isFile}
      carried={bringsWeights ? [...carried, t('shareLink.bringsWeights')] : carried}
      missing={missing}
      weights={weights}
      onFile={() => save(state)}
    />
  );
}

/** The weights in use as a file, as "Saved" reads it. */
function save(state: AppState): void {
  const { network } = state;
  const weights = weightsOf(state);
  if (!weights) return;
  const facts = { seed: null, trained: { digits: 0, epochs: 0 }, accuracy: null };
  saveFile(`${network}.json`, 'application/json', serializeWeights({ network, weights, ...facts }));
}
