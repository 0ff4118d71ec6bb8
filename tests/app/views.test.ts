import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/panels/parts/viewManifest.ts';
import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { TRAIN_VIEWS } from '../../src/store/training/trainingState.ts';
import { viewsOf } from '../../src/app/views.tsx';
import { viewWords } from './language/viewWords.ts';

const manifests = Object.entries(
  import.meta.glob<Manifest>('../../src/panels/*/manifest.ts', { eager: true, import: 'manifest' }),
);
const First = (): null => null;

describe('a view', () => {
  it('is one folder, whose manifest says its id', () => {
    for (const [file, { id }] of manifests) expect(file).toContain(`/${id}/manifest.ts`);
  });

  it('is in the list of one place, beside the stage, or under a button', () => {
    const listed = [
      ...WEIGHT_VIEWS.slice(1),
      ...TRAIN_VIEWS.slice(1),
      'sideBySide',
      'networkList',
      'inputGradient',
      'lesson',
      'ask',
      'more',
    ];
    expect(manifests.map(([, { id }]) => id).sort()).toEqual(listed.sort());
  });

  it('has a file of words of its id, and so have those whose words it uses', () => {
    for (const [, { id, otherWords = [] }] of manifests)
      for (const name of [id, ...otherWords]) expect(viewWords('en')).toHaveProperty(name);
  });

  it.each<{ ids: readonly string[] }>([{ ids: WEIGHT_VIEWS }, { ids: TRAIN_VIEWS }])(
    'is found by its id, the first being the one that comes with its place',
    ({ ids }) => {
      const views = viewsOf(ids, First);
      expect(Object.keys(views)).toEqual(ids);
      expect(views[ids[0]]).toBe(First);
    },
  );

  it('that has no folder is refused by its id', () => {
    expect(() => viewsOf(['now', 'nowhere'], First)).toThrow(
      'nowhere: expected a folder in src/panels with a manifest of this id, got none',
    );
  });
});
