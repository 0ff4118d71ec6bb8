import { describe, expect, it } from 'vitest';
import { words as en } from '../../../src/app/language/en/allWords.ts';
import { words as zh } from '../../../src/app/language/zh/page.ts';
import { flat, placeholders } from './flat.ts';

const english = flat(en);
const chinese = flat(zh);

/** Whether there is a word in a text, beside what is put into it. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{\w+(, e?s)?\}\}/g, ''));
}

describe('the two languages', () => {
  it('have the same keys, in the same order', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
  });

  it('have the same placeholders in every text', () => {
    for (const [key, text] of english)
      expect(`${key} ${placeholders(chinese.get(key) ?? '')}`).toBe(`${key} ${placeholders(text)}`);
  });

  it('have no empty text, no stray blanks and no broken placeholder', () => {
    for (const [key, text] of [...english, ...chinese]) {
      if (/[\p{L}\d]/u.test(text)) expect(text.trim(), key).toBe(text); // a separator may end with a blank
      expect(text, key).not.toBe('');
      expect(text.replace(/\{\{\w+(, e?s)?\}\}/g, ''), key).not.toMatch(/[{}]|\$t\(/);
    }
  });

  it('say the same in the same words only where that is a name or a sign', () => {
    const same = [...english].flatMap(([key, text]) => (chinese.get(key) === text ? [text] : []));
    for (const text of same) expect(text).toMatch(/^(ConvScope|Softmax|σ|E|[\W\d]+)$/);
  });

  it('are each written in their own script', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\p{Script=Han}/u);
    const without = [...chinese]
      .filter(([, text]) => hasWords(text) && !/\p{Script=Han}/u.test(text))
      .map(([key]) => key);
    expect(without.filter((key) => english.get(key) !== chinese.get(key))).toEqual([]);
  });

  it('name what assistive technology and tests rely on as the design does', () => {
    const named: Record<string, string> = {
      'input.title': 'Input',
      'stage.title': 'Network',
      'sideTabs.why': 'Why',
      'sideTabs.train': 'Train',
      'transport.title': 'Timeline',
      'input.pad': 'Drawing pad',
      'input.clear': 'Clear',
      'input.undo': 'Undo',
      'input.sample': 'Next sample',
      'input.target': 'Target digit',
      'input.prediction': 'Prediction',
      'input.blank': 'Draw a digit',
      'transport.step': 'Step',
      'transport.stepBack': 'Step back',
      'transport.play': 'Play',
      'transport.pause': 'Pause',
      'transport.position': 'Position',
      'transport.stepSize': 'Step size',
      'transport.phase': 'Phase',
      'transport.cell': 'Cell',
      'transport.multiply': 'Multiply',
      'header.network': 'Network',
      'header.networkNow': 'Network: {{name}}',
      'header.compare': 'Compare',
      'header.weights': 'Weights',
      'header.random': 'Random',
      'header.oneEpoch': 'One epoch',
      'header.trained': 'Trained',
      'why.gradient': 'Gradient',
    };
    for (const [key, name] of Object.entries(named))
      expect(`${key} ${english.get(key)}`).toBe(`${key} ${name}`);
  });
});
