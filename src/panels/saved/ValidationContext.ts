import { createContext } from 'react';

/** How many digits accuracies are measured on here, as the file of digits says. Rejects where that could not be loaded. */
export const ValidationContext = createContext<() => Promise<number>>(() =>
  Promise.reject(new Error('no digits')),
);
