import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlantedFiles } from './plantedFiles.ts';

/** Left to right; nothing may import from its right. */
const ROOMS = ['core', 'planted', 'timeline', 'worker', 'store', 'panels', 'app'] as const;

const planted = new PlantedFiles();
beforeAll(() => planted.lint());

describe('the rooms of src', () => {
  it('are the seven that the import rules know', () => {
    const names = readdirSync(join(dirname(import.meta.dirname), 'src'));
    for (const name of names) expect(ROOMS).toContain(name);
  });

  for (const [left, from] of ROOMS.entries()) {
    for (const [right, to] of ROOMS.entries()) {
      // A container is the one kind of panel that may import from the store.
      const name = from === 'panels' && to === 'store' ? 'ok.container.tsx' : 'ok.ts';
      if (from === to) continue;
      if (right < left) {
        const path = planted.plant(`src/${from}/from-${to}/${name}`, `export { a } from '../../${to}/a.ts';`);
        it(`lets ${from} import from ${to}`, () => planted.expectNone(path));
      } else {
        const path = planted.plant(
          `src/${from}/to-${to}.ts`,
          `import { a } from '../${to}/a.ts';\nexport const b = a;`,
        );
        it(`forbids ${from} to import from ${to}`, () =>
          planted.expectOne(path, 'no-restricted-imports', from));
      }
    }
  }

  const ways = {
    'a folder further down': ['deep/down/', `export { a } from '../../../store/a.ts';`],
    'a type': ['', `import type { A } from '../store/a.ts';\nexport type B = A;`],
    'an export-from': ['', `export { a } from '../store/a.ts';`],
    'an export of everything': ['', `export * from '../store/a.ts';`],
    'an import for its effect': ['', `import '../store/a.ts';`],
    'a dynamic import': ['', `export const a = (): Promise<unknown> => import('../store/a.ts');`],
    'a folder without a file': ['', `export { a } from '../store';`],
    'a way round by src': ['', `export { a } from '../../src/store/a.ts';`],
  } as const;
  for (const [index, [way, [below, code]]] of Object.entries(ways).entries()) {
    const path = planted.plant(`src/core/${below}way${index}.ts`, code);
    it(`forbids core to import from store by ${way}`, () =>
      planted.expectOne(path, 'no-restricted-imports', 'core imports nothing outside core'));
  }

  const inType = planted.plant('src/core/inType.ts', `export type B = import('../store/a.ts').A;`);
  it('forbids an import inside a type, which the import rules would not see', () =>
    planted.expectOne(inType, 'consistent-type-imports'));

  for (const room of ['core', 'timeline']) {
    for (const [index, name] of ['d3', '@scope/name', 'node:fs', '/src/app/a.ts'].entries()) {
      const path = planted.plant(`src/${room}/package${index}.ts`, `export { a } from '${name}';`);
      it(`forbids ${room} to import ${name}`, () =>
        planted.expectOne(path, 'no-restricted-imports', `${room} imports no package`));
    }
  }

  for (const room of ROOMS) {
    for (const place of ['tests', 'scripts', 'bench']) {
      const path = planted.plant(`src/${room}/from-${place}.ts`, `export { a } from '../../${place}/a.ts';`);
      it(`forbids ${room} to import from ${place}`, () => planted.expectOne(path, 'no-restricted-imports'));
    }
  }
});

describe('panels', () => {
  const plain = planted.plant('src/panels/why/Why.tsx', `export { a } from '../../store/a.ts';`);
  it('may import from store only in a container', () =>
    planted.expectOne(plain, 'no-restricted-imports', 'only a *.container.tsx'));

  const library = planted.plant('src/panels/why/Store.tsx', `export { useStore } from 'zustand';`);
  it('may touch the store library only in a container', () =>
    planted.expectOne(library, 'no-restricted-imports', 'only a *.container.tsx'));

  const container = planted.plant('src/panels/why/Bad.container.tsx', `export { a } from '../../app/a.ts';`);
  it('may import from app not even in a container', () =>
    planted.expectOne(container, 'no-restricted-imports', 'panels import nothing from app'));
});

describe('workers', () => {
  const start = `export const a = (): unknown => new Worker(new URL('./entry.ts', import.meta.url));`;
  const rule = 'no-restricted-globals';

  const starter = planted.plant('src/worker/startWorker.ts', start);
  it('may be started by src/worker/startWorker.ts', () => planted.expectNone(starter));

  for (const room of ROOMS) {
    const path = planted.plant(`src/${room}/startsWorker.ts`, start);
    it(`may not be started elsewhere in ${room}`, () => planted.expectOne(path, rule));
  }

  const shared = planted.plant(
    'src/app/shared.ts',
    `export const a = (): unknown => new SharedWorker('a.js');`,
  );
  it('may not be shared ones', () => planted.expectOne(shared, rule));

  const global = planted.plant(
    'src/app/global.ts',
    `export const a = (): unknown => new globalThis.Worker('a.js');`,
  );
  it('may not be taken from the global object', () => planted.expectOne(global, 'no-restricted-properties'));

  for (const room of ROOMS) {
    const path = planted.plant(`src/${room}/query.ts`, `export { default } from './entry.ts?worker';`);
    it(`may not be imported with ?worker in ${room}`, () =>
      planted.expectOne(path, 'no-restricted-imports', 'startWorker.ts'));
  }
});

describe('core and timeline', () => {
  const names = ['Date', 'performance', 'crypto', 'document', 'window', 'navigator', 'localStorage', 'fetch'];
  for (const room of ['core', 'timeline']) {
    for (const name of [...names, 'process', 'self', 'globalThis']) {
      const path = planted.plant(`src/${room}/uses-${name}.ts`, `export const a: unknown = ${name};`);
      it(`know no ${name} (${room})`, () => planted.expectOne(path, 'no-restricted-globals'));
    }
    const random = planted.plant(`src/${room}/random.ts`, `export const a = Math.random();`);
    it(`have no unseeded randomness (${room})`, () => planted.expectOne(random, 'no-restricted-properties'));
    const hidden = planted.plant(`src/${room}/hidden.ts`, `export const { random } = Math;`);
    it(`have none taken out of Math either (${room})`, () =>
      planted.expectOne(hidden, 'no-restricted-properties'));
  }
});
