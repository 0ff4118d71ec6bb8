import { useMemo, useState } from 'react';
import { serializeWeights } from '../../../core/index.ts';
import { linkOf } from '../../../store/link/linkOf.ts';
import { readLink } from '../../../store/link/readLink.ts';
import {
  hasWorkToLink,
  linkWithWeights,
  MOST_ADDRESS,
  notCarried,
} from '../../../store/link/weightsToLink.ts';
import type { AppState } from '../../../store/state.ts';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { weightsOf } from '../../../store/weights/chosen.ts';
import { saveFile } from '../../parts/saveFile.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import { LinkPanel } from './LinkPanel.tsx';
import { linkWords } from './linkWords.container.tsx';

/** Of a weight that is rounded to 16 bits. */
const DIGITS = 4;

/** The tab "Link". The link is to what the page showed when it was opened, also while that plays on. */
export default function ShareLinkContainer() {
  const store = useAppStoreApi();
  const [state] = useState(() => store.getState());
  const [isWanted, setWanted] = useState(false);
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const { origin, pathname } = window.location;
  const before = (origin === 'null' ? 'file://' : origin) + pathname;
  const withWeights = useMemo(
    () => (isWanted ? linkWithWeights(state, before.length) : null),
    [isWanted, state, before],
  );
  const hash = useMemo(() => withWeights?.hash ?? linkOf(state), [withWeights, state]);
  const read = readLink(hash);
  const carried = read && 'linked' in read ? linkWords(read.linked, t, page) : [];
  const missing = notCarried(state, withWeights !== null).map((each) => t(`shareLink.without.${each}`));
  const note = !isWanted
    ? 'leftOut'
    : withWeights === null
      ? 'tooMany'
      : withWeights.isExact
        ? 'exact'
        : 'rounded';
  return (
    <LinkPanel
      address={before + hash}
      carried={withWeights ? [...carried, t('shareLink.bringsWeights')] : carried}
      missing={missing}
      weights={
        hasWorkToLink(state)
          ? {
              isOn: isWanted,
              note: t(`shareLink.weights.${note}`, { digits: DIGITS, most: MOST_ADDRESS }),
              onChange: setWanted,
              onFile: () => save(state),
            }
          : null
      }
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
