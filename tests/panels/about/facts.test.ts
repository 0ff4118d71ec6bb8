import { expect, it } from 'vitest';
import { factsText } from '../../../src/panels/about/facts.ts';

it('the facts for a report are a line each, with version and browser', () => {
  const text = factsText({
    version: '1.2.3',
    network: 'kernel4',
    weights: 'own',
    step: 'cell 12',
    language: 'zh',
    theme: 'dark',
    size: { width: 1280, height: 720 },
    browser: 'Mozilla/5.0 (X11)',
  });
  expect(text.split('\n')).toEqual([
    'ConvScope 1.2.3',
    'Network: kernel4, weights: own',
    'Step: cell 12',
    'Language: zh, theme: dark',
    'Window: 1280 x 720',
    'Browser: Mozilla/5.0 (X11)',
  ]);
});
