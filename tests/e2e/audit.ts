import type { Page } from '@playwright/test';

/** Frames that a picture may take to come to rest: a list that is measured first, a font that arrives. */
const FRAMES = 10;

/**
 * What is wrong with the picture that the page is, once it rests: what is cut, scrolls, overlaps or is too small. One line a
 * finding, empty when all is well.
 */
export async function auditLayout(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return atRest(page, auditFrame, FRAMES);
}

/** What is still found after so many frames; nothing once nothing is. */
export async function atRest(
  page: Page,
  audit: (page: Page) => Promise<string[]>,
  frames: number,
): Promise<string[]> {
  let found = await audit(page);
  for (let frame = 0; frame < frames && found.length > 0; frame += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    found = await audit(page);
  }
  return found;
}

async function auditFrame(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SMALLEST_TEXT = 11;
    const SMALLEST_TARGET = 24;
    const SLACK = 1;
    const found: string[] = [];

    const nameOf = (element: Element): string => {
      const own = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
      return `<${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}> ${own}`;
    };
    const OUT_OF_PICTURE = '.visually-hidden, .katex-mathml, .active-row, .skip';
    /** Each element is asked once: most are met several times, and asking makes the browser look at all around it. */
    const hidden = new Map<Element, boolean>();
    const isHidden = (element: Element): boolean => {
      const known = hidden.get(element);
      if (known !== undefined) return known;
      const answer =
        element.closest(OUT_OF_PICTURE) !== null ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      hidden.set(element, answer);
      return answer;
    };
    const text = (box: DOMRect): string =>
      `${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}x${Math.round(box.height)}`;

    // 1. the page does not scroll
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide in ${innerWidth}`);
    if (scrollHeight > innerHeight) found.push(`the page is ${scrollHeight} high in ${innerHeight}`);

    // 2. nothing is cut or scrolls inside
    for (const element of document.body.querySelectorAll<HTMLElement>(
      '*:not(svg, svg *, .katex, .katex *)',
    )) {
      if (element.matches('select, input') || isHidden(element)) continue;
      const { overflowX, overflowY, display, overflowClipMargin } = getComputedStyle(element);
      if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
      const room = SLACK + (overflowX === 'clip' ? parseFloat(overflowClipMargin) : 0);
      const { scrollWidth: width, clientWidth, scrollHeight: height, clientHeight } = element;
      if (overflowX !== 'visible' && width > clientWidth + room)
        found.push(`cut or scrolls sideways: ${nameOf(element)} ${width} in ${clientWidth}`);
      if (overflowY !== 'visible' && height > clientHeight + room)
        found.push(`cut or scrolls: ${nameOf(element)} ${height} in ${clientHeight}`);
    }

    // 3. texts are large enough, on screen, and inside their panel
    const texts: { readonly element: Element; readonly box: DOMRect; readonly said: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const said = node.textContent?.replaceAll('​', '').trim() ?? '';
      if (!element || said === '' || isHidden(element) || element.closest('option, noscript')) continue;
      range.selectNodeContents(node);
      const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < SMALLEST_TEXT - 0.01) {
        const formula = element.closest('.formula');
        found.push(
          formula
            ? `letters of ${size.toFixed(1)} px in the formula of ${nameOf(formula.parentElement ?? formula).slice(0, 40)}`
            : `text of ${size.toFixed(1)} px: "${said}" in ${nameOf(element)}`,
        );
      }
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        // letters fill about the middle of their line; the rest of the box is air
        const middle = (rect.top + rect.bottom) / 2;
        const box = new DOMRect(rect.left, middle - size * 0.38, rect.width, size * 0.76);
        texts.push({ element, box, said });
        const panel = element.closest('section, header, dialog, .notice');
        const frame = panel?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
        if (box.left < frame.left - SLACK || box.right > frame.right + SLACK)
          found.push(`text beyond the side of its panel: "${said}" ${text(box)}`);
        if (box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK)
          found.push(`text beyond its panel: "${said}" ${text(box)}`);
      }
    }

    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
    const related = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);

    /** All pairs whose boxes overlap: from top to bottom, each is compared with those that begin before it ends. */
    const overlapping = <T extends { readonly box: DOMRect }>(all: readonly T[]): [T, T][] => {
      const sorted = all.toSorted((one, other) => one.box.top - other.box.top);
      const pairs: [T, T][] = [];
      for (const [n, one] of sorted.entries()) {
        for (let next = n + 1; next < sorted.length; next += 1) {
          const other = sorted[next];
          if (other.box.top >= one.box.bottom - SLACK) break;
          if (overlap(one.box, other.box)) pairs.push([one, other]);
        }
      }
      return pairs;
    };

    // 4. no text lies on another
    for (const [one, other] of overlapping(texts)) {
      if (one.element === other.element) continue;
      // a formula is stacked and kerned by design
      const formula = one.element.closest('.katex');
      if (formula && formula === other.element.closest('.katex')) continue;
      found.push(`"${one.said}" lies on "${other.said}" ${text(one.box)} / ${text(other.box)}`);
    }

    // 5. no panel, map or control lies on another, nor text on a map that is not its own
    const solid = [
      ...document.querySelectorAll(
        'section, .page-header, [role=grid], .stage-map, .stage-arrow, .term-grid, .curve, .scalar, .result, button, select, .radio-group label, h1, h2, h3, .prediction, .strip, .legend',
      ),
    ]
      .filter((element) => !isHidden(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const [one, other] of overlapping(solid)) {
      if (!related(one.element, other.element))
        found.push(
          `${nameOf(one.element)} lies on ${nameOf(other.element)} ${text(one.box)} / ${text(other.box)}`,
        );
    }
    const maps = solid.filter(({ element }) => element.matches('[role=grid]') && !element.closest('.pad'));
    for (const { element, box, said } of texts) {
      for (const map of maps) {
        if (!related(element, map.element) && overlap(box, map.box))
          found.push(`"${said}" lies on the map ${nameOf(map.element)} ${text(box)} / ${text(map.box)}`);
      }
    }

    // 6. what is pressed is large enough; cells of maps are reached by keyboard as well, and enlarge on hover
    for (const element of document.querySelectorAll(
      'button, select, a, [role=slider], [type=range], [type=radio], [role=tab]',
    )) {
      if (isHidden(element) && !element.matches('[type=radio], [type=range]')) continue;
      if (element.closest('.skip')) continue;
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (width < SMALLEST_TARGET - 0.01 || height < SMALLEST_TARGET - 0.01)
        found.push(`target of ${width.toFixed(0)}x${height.toFixed(0)}: ${nameOf(element)}`);
    }
    return [...new Set(found)];
  });
}
