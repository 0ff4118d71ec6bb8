import { createContext } from 'react';

/** Goes to "Why" where it stands in the place of what is looked at, as on a phone; null where both are seen. */
export const ShowWhyContext = createContext<(() => void) | null>(null);
