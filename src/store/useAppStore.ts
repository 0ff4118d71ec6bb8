import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppStore } from './createAppStore.ts';
import type { AppState } from './state.ts';

export const StoreContext = createContext<AppStore | null>(null);

/** A part of the state, or something derived from it; the component renders again when it changes. */
export function useAppStore<Part>(select: (state: AppState) => Part): Part {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useAppStore: expected a StoreContext around the component');
  return useStore(store, select);
}

/** The store itself, for actions and for what happens outside rendering. */
export function useAppStoreApi(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useAppStoreApi: expected a StoreContext around the component');
  return store;
}
