import { useEffect } from 'react';
import MoreContainer, { type MoreProps } from '../panels/more/More.container.tsx';
import { captionOf } from '../panels/caption.container.tsx';
import { translationOf } from '../panels/words/translation.ts';
import { pageWords } from '../panels/words/words.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useAppStoreApi } from '../store/useAppStore.ts';
import { deviceVoice } from './reading/deviceVoice.ts';
import { readAloud } from './reading/readAloud.ts';

/** The stores whose captions can be read: that begins when the menu is first opened. */
const started = new WeakSet<AppStore>();

function startReading(store: AppStore): void {
  if (started.has(store)) return;
  started.add(store);
  const check = readAloud(store, deviceVoice(), (state) =>
    captionOf(translationOf(pageWords, 'page'), state),
  );
  pageWords.onChange(check);
}

/** The menu "More". */
export default function MoreView(props: MoreProps) {
  const store = useAppStoreApi();
  useEffect(() => startReading(store), [store]);
  return <MoreContainer {...props} />;
}
