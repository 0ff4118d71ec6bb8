import type { Page } from '@playwright/test';
import { atRest } from './audit.ts';
import type { Size } from './walk.ts';

/** The windows that the page is made for: phones, tablets, laptops, screens. */
export const EIGHT_WINDOWS: readonly Size[] = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
];

/** Frames that a picture may take to come to rest. */
const FRAMES = 5;

/**
 * What is wrong with the boxes of a page that may scroll down, and whose panes may scroll: a text that is cut where nothing
 * scrolls, that leaves the window, or that lies on another; a control on another. One line a finding, once the page rests.
 */
export function auditBoxes(page: Page): Promise<string[]> {
  return atRest(page, boxesOf, FRAMES);
}

async function boxesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    // the flow's legend leaves out what has no room in its line
    const OUT_OF_PICTURE =
      '.visually-hidden, .katex-mathml, .active-row, .skip, .step-back, .flow-legend, option, noscript';
    const found = new Set<string>();
    interface Box {
      readonly element: Element;
      readonly said: string;
      readonly box: DOMRect;
    }
    interface Clip {
      readonly box: DOMRect;
      /** Whether what lies beyond it can be scrolled to. */
      readonly across: boolean;
      readonly down: boolean;
      readonly isFaded: boolean;
    }

    /** What cuts off an element's contents, itself included, from within outwards. */
    const clips = new Map<Element, readonly Clip[]>();
    const clipsOf = (element: Element): readonly Clip[] => {
      const known = clips.get(element);
      if (known) return known;
      const { overflowX, overflowY, position, display, textOverflow } = getComputedStyle(element);
      const outer = element.parentElement && position !== 'fixed' ? clipsOf(element.parentElement) : [];
      const isOpen = display === 'inline' || display === 'contents';
      const cuts = !isOpen && (overflowX !== 'visible' || overflowY !== 'visible');
      const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
      const own: Clip = {
        box: element.getBoundingClientRect(),
        across: overflowX === 'visible' || scrolls(overflowX),
        down: overflowY === 'visible' || scrolls(overflowY),
        isFaded: textOverflow === 'ellipsis',
      };
      const all =
        cuts && element !== document.body && element !== document.documentElement ? [own, ...outer] : outer;
      clips.set(element, all);
      return all;
    };
    /** What is seen of a box; a finding where it is cut for good. */
    const seen = (element: Element, rect: DOMRect, said: string): DOMRect | null => {
      let { left, top, right, bottom } = rect;
      let canScroll = false;
      for (const { box, across, down, isFaded } of clipsOf(element)) {
        canScroll ||= across;
        if (right <= left || bottom <= top) return null; // scrolled out of sight
        // a block's name without room on the strip wraps out of sight
        if (top >= box.bottom && element.closest('.strip .group')) return null;
        const beside = Math.max(box.left - left, right - box.right);
        const below = Math.max(box.top - top, bottom - box.bottom);
        if (!isFaded && ((!across && beside > SLACK) || (!down && below > SLACK)))
          found.add(`"${said}" is cut by ${Math.round(Math.max(across ? 0 : beside, down ? 0 : below))} px`);
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      if (!canScroll && (left < -SLACK || right > window.innerWidth + SLACK))
        found.add(`"${said}" leaves the window: ${Math.round(left)} to ${Math.round(right)}`);
      return right - left > SLACK && bottom - top > SLACK
        ? new DOMRect(left, top, right - left, bottom - top)
        : null;
    };
    /** What lies over the page lies over what is below it by design. */
    const layerOf = (element: Element): Element | null => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position) || at.matches('dialog')) return at;
      return null;
    };
    const isHidden = (element: Element): boolean =>
      element.closest(OUT_OF_PICTURE) !== null ||
      getComputedStyle(element).color === 'rgba(0, 0, 0, 0)' ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) found.add(`the page is ${scrollWidth} wide`);

    const texts: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const said = node.textContent?.replaceAll('​', '').trim().slice(0, 40) ?? '';
      if (!element || said === '' || isHidden(element)) continue;
      range.selectNodeContents(node);
      const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        // letters fill about the middle of their line; the rest of the box is air
        const middle = (rect.top + rect.bottom) / 2;
        const box = seen(
          element,
          new DOMRect(rect.left, middle - size * 0.38, rect.width, size * 0.76),
          said,
        );
        if (box) texts.push({ element, said, box });
      }
    }
    const controls: Box[] = [
      ...document.querySelectorAll(
        'button, select, .radio-group label, [role=tab], [role=option], [role=grid]',
      ),
    ]
      .filter((element) => !isHidden(element) && !element.matches('.link'))
      .flatMap((element) => {
        const said = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? '';
        const box = seen(element, element.getBoundingClientRect(), said);
        return box ? [{ element, said, box }] : [];
      });

    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
    const compare = (all: readonly Box[], others: readonly Box[]): void => {
      for (const one of all)
        for (const other of others) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          if (!overlap(one.box, other.box) || layerOf(one.element) !== layerOf(other.element)) continue;
          // what lets a pointer through is written on a picture
          if (getComputedStyle(one.element).pointerEvents === 'none' && other.element.matches('[role=grid]'))
            continue;
          // a formula is stacked and kerned by design
          const formula = one.element.closest('.katex');
          if (formula && formula === other.element.closest('.katex')) continue;
          found.add(`"${one.said}" lies on "${other.said}"`);
        }
    };
    compare(texts, texts);
    compare(texts, controls);
    compare(controls, controls);
    return [...found];
  });
}
