import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const workflow = readFileSync(new URL('../.github/workflows/pages.yml', import.meta.url), 'utf8');

describe('the workflow that publishes the page', () => {
  it('runs the repository’s own commands', () => {
    const commands = Array.from(workflow.matchAll(/run: npm (?:run )?(\S+)/g), ([, name]) => name);
    expect(commands).toEqual(['test', 'build', 'build:single']);
    for (const name of commands) expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it('names each action by its commit, which nobody can change', () => {
    const actions = Array.from(workflow.matchAll(/uses: (\S+)/g), ([, name]) => name);
    expect(actions).toHaveLength(4);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
  });
});
