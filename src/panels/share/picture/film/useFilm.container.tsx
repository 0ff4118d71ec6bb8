import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import type { AppStore } from '../../../../store/createAppStore.ts';
import { useAppStoreApi } from '../../../../store/useAppStore.ts';
import { settled } from '../../../paper/printing.ts';
import { makePicture } from '../makePicture.ts';
import type { PicturePart } from '../parts.ts';
import { makeFilm } from './makeFilm.ts';
import { partIn } from './partIn.ts';
import { shadowOf, shotAt, type Shot, type Shots } from './shadow.container.tsx';

/** A film in the making: where its stage stands, out of sight. */
export interface FilmJob {
  readonly shadow: AppStore;
  /** What it shows. */
  readonly shots: Shots;
  readonly place: HTMLElement;
  readonly part: PicturePart;
  readonly positions: readonly number[];
  readonly isPrint: boolean;
  readonly onAbout: (about: readonly string[]) => void;
  readonly about: () => readonly string[];
}

export type Film =
  | { readonly kind: 'none' | 'failed' | 'cancelled' }
  | { readonly kind: 'making'; readonly job: FilmJob; readonly done: number }
  | { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly frames: number };

/** A film that can be asked for and given up; its tab closing gives it up too. */
export function useFilm(part: PicturePart, isPrint: boolean) {
  const store = useAppStoreApi();
  const [film, setFilm] = useState<Film>({ kind: 'none' });
  const making = useRef<AbortController | null>(null);
  const end = useCallback(() => making.current?.abort(), []);
  useEffect(() => end, [end]);
  const start = (positions: readonly number[]): void => {
    const ending = new AbortController();
    making.current = ending;
    const job = createJob(store, { part, positions, isPrint });
    ending.signal.addEventListener('abort', () => job.place.remove());
    setFilm({ kind: 'making', job, done: 0 });
    const show = (next: Film): void => {
      job.place.remove();
      if (making.current === ending) setFilm(next);
    };
    shoot(store, job, ending.signal, (done) => setFilm({ kind: 'making', job, done })).then(
      (bytes) => show({ kind: 'made', bytes, frames: positions.length }),
      (error: unknown) => {
        if (!ending.signal.aborted) console.error(error);
        show({ kind: ending.signal.aborted ? 'cancelled' : 'failed' });
      },
    );
  };
  return { film, start, cancel: end };
}

/** The stage's place out of sight: as large as the one on the page, and lost to keys and assistive technology. */
function createJob(store: AppStore, asked: Pick<FilmJob, 'part' | 'positions' | 'isPrint'>): FilmJob {
  const place = document.createElement('div');
  place.className = `film-place${asked.isPrint ? ' light-colors' : ''}`;
  place.inert = true;
  const { width, height } = asked.part.element.closest('#network')?.getBoundingClientRect() ?? new DOMRect();
  place.style.setProperty('width', `${width}px`);
  place.style.setProperty('height', `${height}px`);
  document.body.append(place);
  let about: readonly string[] = [];
  return {
    ...asked,
    place,
    shadow: shadowOf(store, asked.isPrint),
    shots: createStore<Shot | null>(() => shotAt(store, asked.positions[0])),
    onAbout: (next) => {
      about = next;
    },
    about: () => about,
  };
}

async function shoot(
  store: AppStore,
  job: FilmJob,
  signal: AbortSignal,
  onFrame: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { shots, place, part, positions, isPrint } = job;
  // the stage is laid out and its canvases are drawn
  await settled();
  signal.throwIfAborted();
  return makeFilm({
    positions,
    signal,
    onFrame,
    draw(position) {
      flushSync(() => shots.setState(shotAt(store, position), true));
      const element = partIn(place, part);
      const caption = [part.name, ...job.about()].join(' · ');
      return element && makePicture(element, { caption, glyphs: null, isPrint });
    },
  });
}
