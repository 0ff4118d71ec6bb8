import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = new URL('../../../src', import.meta.url).pathname;

/** The page's code without its words: path to text. */
export function sources(): ReadonlyMap<string, string> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join('app', 'language')));
  return new Map(code.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
}

/** Names of texts as they stand in the code: whole ones, and patterns of those that are put together, such as `notice.${kind}`. */
export function namesIn(code: string): RegExp[] {
  const whole = Array.from(code.matchAll(/['"`]([a-zA-Z]+(?:\.[a-zA-Z]+)+)['"`]/g), ([, name]) => name);
  const parted = Array.from(code.matchAll(/`([a-zA-Z]+\.[\w.]*\$\{[^`]*)`/g), ([, name]) => name);
  return [...whole, ...parted].map((name) => {
    const pattern = name.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${pattern.join('[a-zA-Z]+')}$`);
  });
}

/** `t(…)` and what follows it in the same line of text, where that is another `t(…)` and only a blank stands between. */
export function gluedIn(code: string): string[] {
  const call = String.raw`\bt\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
  const glue = new RegExp(String.raw`${call}\}(?:\s|\{' '\})+\$?\{(?:[^{}]*?(?:&&|\?)\s*)?${call}`, 'g');
  return Array.from(code.matchAll(glue), ([found]) => found.replace(/\s+/g, ' '));
}
