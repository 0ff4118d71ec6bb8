import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const top = dirname(import.meta.dirname);

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly help?: string;
  }[];
}

/**
 * A small project full of violations, in a temporary folder, over which the linter runs once with this project's
 * own configuration. A rule that has silently stopped working is found this way.
 */
export class PlantedFiles {
  readonly #files = new Map<string, string>();
  /** By path: each complaint as the rule's name and the help or message that the configuration gives. */
  readonly #complaints = new Map<string, string[]>();

  /** Plants a file and gives back its path. */
  plant(path: string, code: string): string {
    if (this.#files.has(path)) throw new Error(`${path} is planted twice`);
    this.#files.set(path, code);
    return path;
  }

  lint(options: readonly string[] = []): void {
    const folder = mkdtempSync(join(tmpdir(), 'convscope-lint-'));
    try {
      for (const name of ['.oxlintrc.json', 'oxlint.rooms.json', 'tsconfig.json']) {
        cpSync(join(top, name), join(folder, name));
      }
      // The linter looks here for its helper that knows types.
      symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction');
      for (const [path, code] of this.#files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), `${code}\n`);
      }
      this.#read(folder, options);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #read(folder: string, options: readonly string[]): void {
    const linter = join(top, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const args = [linter, '--format', 'json', ...options];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    for (const { filename, code, help } of (JSON.parse(stdout) as Report).diagnostics) {
      const path = filename.replaceAll('\\', '/');
      this.#complaints.set(path, [...(this.#complaints.get(path) ?? []), `${code} ${help ?? ''}`]);
    }
  }

  /** The linter says exactly one thing about this file: it names the rule, and the message says why. */
  expectOne(path: string, rule: string, message = ''): void {
    expect(this.#complaints.get(path)).toEqual([expect.stringContaining(rule)]);
    expect(this.#complaints.get(path)?.[0]).toContain(message);
  }

  expectNone(path: string): void {
    expect(this.#complaints.get(path)).toBeUndefined();
  }
}
