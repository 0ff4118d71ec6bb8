import { beforeAll, describe, it } from 'vitest';
import { PlantedFiles } from './plantedFiles.ts';

const planted = new PlantedFiles();
beforeAll(() => planted.lint(['--type-aware']));

describe('the lint rules', () => {
  const statements = (count: number): string => '  a += 1;\n'.repeat(count);
  const counting = (count: number): string =>
    `export function count(): number {\n  let a = 0;\n${statements(count)}  return a;\n}`;
  const component = (body: string): string => `import { useEffect } from 'react';\n${body}`;

  const broken: [file: string, rule: string, code: string][] = [
    ['any.ts', 'no-explicit-any', `export const a = (b: any): unknown => b;`],
    ['assertion.ts', 'no-non-null-assertion', `export const a = (b: { c?: number }): number => b.c!;`],
    ['equal.ts', 'eqeqeq', `export const a = (b: unknown): boolean => b == 1;`],
    ['longFunction.ts', 'max-lines-per-function', counting(60)],
    ['LongComponent.tsx', 'max-lines-per-function', counting(90)],
    ['longFile.ts', 'max-lines', `export let a = 0;\n${'a += 1;\n'.repeat(250)}`],
    [
      'Hook.tsx',
      'rules-of-hooks',
      component(
        `export function A(p: { b: boolean }): null {\n  if (p.b) useEffect(() => {});\n  return null;\n}`,
      ),
    ],
    [
      'Dependency.tsx',
      'exhaustive-deps',
      component(
        `export function A(p: { b: () => void }): null {\n  const { b } = p;\n  useEffect(() => b(), []);\n  return null;\n}`,
      ),
    ],
    [
      'floating.ts',
      'no-floating-promises',
      `export function a(b: Promise<void>): void {\n  b.then(() => 1);\n}`,
    ],
    [
      'switch.ts',
      'switch-exhaustiveness-check',
      `export function a(b: 'x' | 'y'): number {\n  switch (b) {\n    case 'x':\n      return 1;\n  }\n  return 0;\n}`,
    ],
    ['Image.tsx', 'alt-text', `export const a = <img src="a.png" />;`],
    ['Button.tsx', 'button-has-type', `export const a = <button>a</button>;`],
  ];
  for (const [file, rule, code] of broken) {
    const path = planted.plant(`src/panels/parts/${file}`, code);
    it(`name what breaks ${rule} in ${file}`, () => planted.expectOne(path, rule));
  }

  const first = planted.plant(
    'src/panels/cycle/a.ts',
    `import { b } from './b.ts';\nexport const a = (): unknown => b;`,
  );
  const second = planted.plant(
    'src/panels/cycle/b.ts',
    `import { a } from './a.ts';\nexport const b = (): unknown => a;`,
  );
  it('name both files that import each other in a circle', () => {
    planted.expectOne(first, 'no-cycle');
    planted.expectOne(second, 'no-cycle');
  });

  const types = planted.plant(
    'src/core/cycle/a.ts',
    `import type { B } from './b.ts';\nexport interface A { b: B }`,
  );
  planted.plant('src/core/cycle/b.ts', `import type { A } from './a.ts';\nexport interface B { a: A }`);
  it('name a circle of types too', () => planted.expectOne(types, 'no-cycle'));

  const allowed = [
    planted.plant('src/core/fine.ts', `export { a } from './layers/fine.ts';\n${counting(50)}`),
    planted.plant(
      'src/core/layers/fine.ts',
      `import type { B } from '../types.ts';\nexport const a: B[] = [];`,
    ),
    planted.plant('src/panels/why/FineComponent.tsx', counting(80)),
    planted.plant('src/store/fine.ts', `export { createStore } from 'zustand/vanilla';`),
    planted.plant('tests/long.test.ts', `export { a } from '../src/core/fine.ts';\n${counting(120)}`),
  ];
  it('have nothing to say about correct files', () => {
    for (const path of allowed) planted.expectNone(path);
  });
});
