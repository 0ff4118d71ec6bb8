import type { Language } from '../../store/state.ts';

type Rule = readonly [sign: RegExp, en: string, zh: string];

/** The signs of captions, and how a teacher says them; in this order. */
const RULES: readonly Rule[] = [
  [/dE\/d(\w+)/g, 'd E by d $1', 'E 对 $1 的导数'],
  [/(\d)×(?=\d)/g, '$1 by ', '$1 乘 '],
  [/[×·⊛⊙]/g, ' times ', '乘以'],
  [/−(?=[\d.])/g, ' minus ', '负'],
  [/−/g, ' minus ', '减'],
  [/≈/g, ' about ', '约等于'],
  [/=/g, ' equals ', '等于'],
  [/\+/g, ' plus ', '加'],
  [/→/g, ' to ', '到'],
  [/σ/g, 'sigma', '西格玛'],
  [/[Σ∑]/g, 'the sum of ', '求和'],
  [/½/g, 'one half ', '二分之一'],
  [/\bds\(/g, 'the slope at (', '斜率('],
  [/[[\](){}（）]+/g, ' ', ' '],
];

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A caption as it is read: its own words, and its signs as words. */
export function spoken(caption: string, language: Language): string {
  const isEnglish = language === 'en';
  const powers = caption.replace(/(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, minus: string, digits: string) => {
    const power = Array.from(digits, (digit) => RAISED.indexOf(digit)).join('');
    return isEnglish ? ` to the power of ${minus && 'minus '}${power}` : ` 的${minus && '负'} ${power} 次方`;
  });
  return RULES.reduce((text, [sign, en, zh]) => text.replace(sign, isEnglish ? en : zh), powers)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:，。；：])/g, '')
    .trim();
}
