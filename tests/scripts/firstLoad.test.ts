import { describe, expect, it } from 'vitest';
import { isFirstLoad } from '../../scripts/firstLoad.ts';

/** Who imports what, not counting what is imported later. */
const IMPORTERS: Record<string, string[]> = {
  '/p/src/app/main.tsx': [],
  '/p/src/app/App.tsx': ['/p/src/app/main.tsx'],
  '/p/src/panels/Stage.tsx': ['/p/src/app/App.tsx'],
  '/p/src/panels/Flow.tsx': [],
  '/p/src/core/flow.ts': ['/p/src/panels/Flow.tsx'],
  '/p/src/core/explain.ts': ['/p/src/core/flow.ts', '/p/src/panels/Stage.tsx'],
  '/p/src/core/index.ts': ['/p/src/panels/Stage.tsx'],
  '/p/src/core/whatIf.ts': ['/p/src/core/index.ts'],
  '/p/node_modules/lucide-react/dist/esm/lucide-react.mjs': ['/p/src/panels/Stage.tsx'],
  '/p/icons/trash.mjs': ['/p/node_modules/lucide-react/dist/esm/lucide-react.mjs'],
  '/p/src/core/a.ts': ['/p/src/core/b.ts'],
  '/p/src/core/b.ts': ['/p/src/core/a.ts'],
};

const isFirst = (id: string): boolean =>
  isFirstLoad(id, (module) => (IMPORTERS[module] ? { importers: IMPORTERS[module] } : null));

describe('what is loaded first', () => {
  it('is what the page imports, through others too', () => {
    expect(isFirst('/p/src/panels/Stage.tsx')).toBe(true);
    expect(isFirst('/p/src/core/explain.ts')).toBe(true);
  });

  it('is not what only a later part imports', () => {
    expect(isFirst('/p/src/panels/Flow.tsx')).toBe(false);
    expect(isFirst('/p/src/core/flow.ts')).toBe(false);
  });

  it('is not all that a barrel hands on', () => {
    expect(isFirst('/p/src/core/whatIf.ts')).toBe(false);
    expect(isFirst('/p/icons/trash.mjs')).toBe(false);
  });

  it('ends its search where modules import each other', () => {
    expect(isFirst('/p/src/core/a.ts')).toBe(false);
  });
});
