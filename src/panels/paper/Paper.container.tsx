import { useEffect, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { SheetsProps } from './Sheets.container.tsx';
import { isPrintKey, settled } from './printing.ts';

/** Milliseconds after which the sheets are loaded, for a browser that prints by its own menu and waits for nothing. */
const LATER = 2500;

export interface PaperContainerProps {
  /** Brings the sheets with their words. */
  readonly load: () => Promise<ComponentType<SheetsProps>>;
}

/** The sheet that is printed: it is there while the browser prints, or while it is made ready for that. */
export default function PaperContainer({ load }: PaperContainerProps) {
  const store = useAppStoreApi();
  const { print } = store.getState();
  const asked = useAppStore((state) => state.printing);
  const [isPrinting, setPrinting] = useState(false);
  const [Sheets, setSheets] = useState<ComponentType<SheetsProps> | null>(null);
  useEffect(() => {
    const bring = (): void =>
      void load().then(
        (each) => setSheets(() => each),
        () => undefined,
      );
    const timer = setTimeout(bring, LATER);
    return () => clearTimeout(timer);
  }, [load]);
  useEffect(() => {
    if (!asked) return undefined;
    let current = true;
    const begin = async (): Promise<void> => {
      const each = await load();
      if (!current) return;
      flushSync(() => setSheets(() => each));
      await settled();
      if (current) window.print();
    };
    begin().catch((error: unknown) => {
      console.error(error);
      if (current) store.setState({ printing: null, notice: { kind: 'printFailed' } });
    });
    return () => {
      current = false;
    };
  }, [asked, load, store]);
  useEffect(() => {
    const onPrinting = (is: boolean): void => {
      setPrinting(is);
      // a browser that goes on while it prints still needs the sheet until it says that it is done
      if (!is) print(null);
    };
    return listenToPrinting(onPrinting, () => print('step'));
  }, [print]);
  const sheet = asked ?? (isPrinting ? 'step' : null);
  return sheet && Sheets && <Sheets sheet={sheet} />;
}

/** Hears when the browser begins to print and when it is done, and the key that asks for it. Returns a function that ends it. */
function listenToPrinting(onPrinting: (isPrinting: boolean) => void, onKey: () => void): () => void {
  const paper = window.matchMedia('print');
  // what is not drawn when the browser is told of it is not printed
  const begin = (): void => flushSync(() => onPrinting(true));
  const end = (): void => onPrinting(false);
  const change = (): void => (paper.matches ? begin() : end());
  const press = (event: KeyboardEvent): void => {
    if (!isPrintKey(event)) return;
    event.preventDefault();
    onKey();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', change);
  document.addEventListener('keydown', press);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', change);
    document.removeEventListener('keydown', press);
  };
}
