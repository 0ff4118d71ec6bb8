/** Runs Python for the tests of what is written for it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's own, which has Debian's packages, before another one in the path. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python that has a package; null where none has. */
export function pythonWith(...packages: readonly string[]): string | null {
  return PYTHONS.find((python) => has(python, packages)) ?? null;
}

function has(python: string, packages: readonly string[]): boolean {
  try {
    execFileSync(python, ['-c', `import ${packages.join(', ')}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs a command beside some files, in a folder that is removed again; `result` reads what it left there. */
export function runCommand<Result>(
  command: string,
  options: readonly string[],
  files: Files,
  result: (folder: string, printed: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'convscope-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const printed = execFileSync(command, options, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
    return result(folder, printed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a Python script prints that stands beside some files. */
export function runPython(python: string, script: string, files: Files): string {
  const all = { ...files, 'test_script.py': script };
  return runCommand(python, ['test_script.py'], all, (_, printed) => printed);
}

/** Runs programs, one after the other in one Python, and gives what each printed. */
export function runPrograms(python: string, programs: readonly string[]): string[] {
  const files = Object.fromEntries(programs.map((program, n) => [`program${n}.py`, program]));
  const script = `import runpy\nfor n in range(${programs.length}):\n    runpy.run_path(f"program{n}.py")\n    print("=====")\n`;
  return runPython(python, script, files).split('=====\n').slice(0, -1);
}
