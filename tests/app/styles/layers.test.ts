import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');
const styles = files.filter((file) => file.endsWith('.css'));
const index = textOf('app/styles/index.css');
const layers = (/@layer ([\w, ]+);/.exec(index)?.[1] ?? '').split(', ');

/** A style sheet without its comments. */
const bare = (file: string): string =>
  textOf(file)
    .replace(/\/\*.*?\*\//gs, '')
    .trim();
/** The layer that a whole file lies in. */
const layerOf = (file: string): string | undefined => /^@layer (\w+) \{\n.*\n\}$/s.exec(bare(file))?.[1];

/** The classes that selectors of a file begin with: `.flow` of `.flow .bar`. */
function firstClasses(file: string): Set<string> {
  const selectors = Array.from(bare(file).matchAll(/([^{};]+)\{/g), ([, selector]) => selector.trim());
  const parts = selectors.filter((each) => !each.startsWith('@')).flatMap((each) => each.split(','));
  return new Set(parts.flatMap((part) => /^\s*\.([\w-]+)/.exec(part)?.[1] ?? []));
}

describe('the style sheets', () => {
  const own = styles.filter((file) => !/app\/styles\/index\.css|katex\.css/.test(file));

  it('lie in one of the layers, whose order is declared before anything else: it does not matter when they come', () => {
    expect(own.filter((file) => !layers.includes(layerOf(file) ?? ''))).toEqual([]);
    const [first] = textOf('app/main.tsx').match(/^import .*/m) ?? [];
    expect(first).toBe("import './styles/index.css';");
    expect(textOf('panels/parts/katex.css')).toMatch(/layer\(katex\);$/m);
  });

  it('are each loaded by a module beside them, with it or after the first look', () => {
    const imports = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        Array.from(
          textOf(file).matchAll(/^import '(\..*\.css)';$|\bimport\('(\..*\.css)'\)/gm),
          ([, path, later]) => normalize(join(dirname(file), path ?? later)),
        ),
      );
    const fromIndex = Array.from(index.matchAll(/@import '(.*)';/g), ([, path]) => join('app/styles', path));
    expect(new Set([...imports, ...fromIndex])).toEqual(new Set(styles));
  });

  it('share no class that selectors begin with, within a layer: files of one layer may come in any order', () => {
    const owners = new Map<string, string[]>();
    for (const file of own)
      for (const name of firstClasses(file)) {
        const key = `${layerOf(file)} .${name}`;
        owners.set(key, [...(owners.get(key) ?? []), file]);
      }
    expect([...owners].filter(([, all]) => all.length > 1)).toEqual([]);
  });
});
