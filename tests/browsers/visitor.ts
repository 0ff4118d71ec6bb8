import { expect } from 'vitest';
import type { Driver, Place } from './driver.ts';

/** A control or a region as it is in the page. */
export interface Found {
  readonly text: string;
  readonly isChecked: boolean;
  /** Of a slider. */
  readonly value: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page: the first of a role that is seen, can be used, and whose accessible name fits. */
const FIND = `(role, pattern) => {
  const native = { button: 'button', radio: 'input[type=radio]', slider: 'input[type=range]', dialog: 'dialog', region: 'section', heading: 'h2,h3' };
  const nameOf = (each) => {
    const by = each.getAttribute('aria-labelledby');
    const labels = by ? by.split(' ').map((id) => document.getElementById(id)) : [...(each.labels ?? [])];
    const told = labels.map((label) => label?.textContent ?? '').join(' ');
    return (each.getAttribute('aria-label') || told || each.textContent || '').trim();
  };
  const fits = new RegExp(pattern);
  const all = document.querySelectorAll('[role=' + role + ']' + (native[role] ? ',' + native[role] : ''));
  const found = [...all].find((each) => fits.test(nameOf(each)) && each.getClientRects().length > 0 && !each.closest('[inert]'));
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  window.aimed = found;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { text: found.textContent, isChecked: found.checked === true, value: found.value ?? '', left, top, width, height };
}`;

/** Runs in the page: hears what it throws, and what it would load against its policy. A size that is told a frame later is neither. */
const HEAR = `['error', 'unhandledrejection', 'securitypolicyviolation'].reduce((faults, kind) => {
  addEventListener(kind, (event) => {
    const told = String(event.message ?? event.reason ?? event.blockedURI);
    if (!told.startsWith('ResizeObserver loop')) faults.push(kind + ': ' + told);
  });
  return faults;
}, (window.faults = [])).length`;

/** Runs in the page: what is said or pressed, and stands beyond a side of the window. */
const BEYOND = `[...document.querySelectorAll('button, input, select, h2, h3, p')]
  .map((each) => ({ each, box: each.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
  .map(({ each }) => each.outerHTML.slice(0, 120))`;

/** Runs in the page: the fonts of KaTeX that are loaded. */
const FORMULA_FONTS = `[...document.fonts].filter(({ family, status }) => /KaTeX_Main/.test(family) && status === 'loaded').length`;

/** Runs in the page: hears whether the next click meets what was found last. */
const AIM = `[addEventListener('click', ({ target }) => { window.isHit = window.aimed.contains(target); }, { capture: true, once: true }),
  (window.isHit = false)].length`;

/** Runs in the page: what it is at, for who reads why a test failed. */
const PAGE = `({
  language: document.documentElement.lang,
  dialog: document.querySelector('dialog[open]')?.textContent.slice(0, 80),
  tabs: [...document.querySelectorAll('[role=tab][aria-selected=true]')].map((each) => each.textContent),
})`;

/** How often a control that moved away beneath the pointer is pressed again. */
const PRESSES = 3;
/** Milliseconds that a page is waited for, and between two looks. */
const PATIENCE = 30_000;
const LOOK = 100;

/** Somebody who uses the page by what it says: names of controls, a pointer and keys. */
export class Visitor {
  #driver: Driver | null = null;

  /** Uses this browser from now on. */
  takes(driver: Driver): void {
    this.#driver = driver;
  }

  /** @throws before there is one. */
  get driver(): Driver {
    if (!this.#driver) throw new Error('visitor: expected a browser, got none');
    return this.#driver;
  }

  async opens(address: string): Promise<void> {
    await this.driver.open(address);
    await this.driver.value(HEAR);
  }

  /** What went wrong in the page since it was opened. */
  faults(): Promise<unknown> {
    return this.driver.value('window.faults');
  }

  /** How many of the fonts that formulas are set in have come. */
  formulaFonts(): Promise<unknown> {
    return this.driver.value(FORMULA_FONTS);
  }

  /** What the window cuts off at its sides. */
  cutOff(): Promise<unknown> {
    return this.driver.value(BEYOND);
  }

  /** Until something of that role and name is there, and is as asked. */
  async finds(role: string, name: string, is: (found: Found) => boolean = () => true): Promise<Found> {
    const expression = `(${FIND})(${JSON.stringify(role)}, ${JSON.stringify(name)})`;
    let found: Found | null = null;
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      found = (await this.driver.value(expression)) as Found | null;
      if (found && is(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    const seen = JSON.stringify({ found, page: await this.driver.value(PAGE) });
    return expect.fail(`no ${role} ${name} as asked; seen: ${seen}`);
  }

  /** Once it lies still: while a page is laid out, or a browser scrolls it to where it was, a press would meet something else. */
  async presses(role: string, name: string): Promise<void> {
    for (let presses = 0; presses < PRESSES; presses += 1) {
      let before: Found | null = null;
      const { left, top, width, height } = await this.finds(role, name, (found) => {
        const isStill = before?.left === found.left && before.top === found.top;
        before = found;
        return isStill;
      });
      await this.driver.value(AIM);
      await this.driver.draw([{ x: left + width / 2, y: top + height / 2 }]);
      if (await this.driver.value('window.isHit')) return;
    }
    expect.fail(`${role} ${name} was pressed ${PRESSES} times, and never met`);
  }

  async types(text: string): Promise<void> {
    for (const key of text) await this.driver.press(key);
  }

  /** Drags along a slider, between two parts of its length. */
  async drags(name: string, from: number, to: number): Promise<void> {
    const { left, top, width, height } = await this.finds('slider', name);
    const places = [0, 0.25, 0.5, 0.75, 1].map((part) => from + (to - from) * part);
    await this.driver.draw(places.map((part) => ({ x: left + part * width, y: top + height / 2 })));
  }

  /** Draws a stroke on the pad, in units of its side. */
  async drawsOn(name: string, stroke: readonly Place[]): Promise<void> {
    const { left, top, width, height } = await this.finds('img', name);
    await this.driver.draw(stroke.map(({ x, y }) => ({ x: left + x * width, y: top + y * height })));
  }
}
