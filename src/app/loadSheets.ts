import type { ComponentType } from 'react';
import { loadTypesetter } from '../panels/parts/Formula.tsx';
import type { SheetsProps } from '../panels/paper/Sheets.container.tsx';
import { loadWords } from './language/i18n.ts';

/** What is printed, with its words and what sets its formulas. */
export async function loadSheets(): Promise<ComponentType<SheetsProps>> {
  const [{ SheetsContainer }] = await Promise.all([
    import('../panels/paper/Sheets.container.tsx'),
    loadWords(['paper']),
    loadTypesetter(),
  ]);
  return SheetsContainer;
}
