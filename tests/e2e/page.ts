import { expect, type ConsoleMessage, type Locator, type Page } from '@playwright/test';
import {
  blockOfTensor,
  blocksOf,
  mapOfCell,
  networks,
  networkTitle,
  type NetworkName,
  type Ref,
  type Stroke,
} from '../../src/core/index.ts';
import { words as en } from '../../src/app/language/en/allWords.ts';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { languageName } from '../../src/panels/parts/languageName.ts';
import type { StepSize } from '../../src/timeline/steps.ts';
import { tabStop } from './tabStop.ts';
import { test as base } from './warm.ts';

export type Words = typeof zh;
export const WORDS: Record<'en' | 'zh', Words> = { en, zh };

/** What a person sees of a step, apart from colours: the caption and every cell of every map with its marks. */
export interface Screen {
  readonly caption: string | null;
  /** Grid name, a line a cell, and last the outlines above them; for a canvas, its picture as well. */
  readonly grids: readonly (readonly string[])[];
}

/** Where all controls are on the page. */
const DESK = { width: 1440, height: 900 };

/** The page, driven by its accessible names. */
export class AppPage {
  readonly page: Page;
  words: Words = WORDS.en;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page as who leaves the lesson finds it. */
  async open(): Promise<void> {
    await this.openFirst();
    await this.leaveLesson();
  }

  /** Opens the page as a first visit finds it: in the lesson. */
  async openFirst(): Promise<void> {
    await this.page.goto('./');
    await this.ready();
  }

  async leaveLesson(): Promise<void> {
    await this.page.getByRole('tab', { name: this.words.sideTabs.why, exact: true }).click();
  }

  /** Waits for the first trace. */
  async ready(): Promise<void> {
    // asks again sooner than `expect` does, and a page is opened in every test
    await this.prediction.filter({ hasText: /^\d / }).waitFor();
  }

  /** Brings a page that was only looked at back to where a first visit begins. */
  async takeBack(): Promise<void> {
    const { page } = this;
    // a phone has its choosers in a sheet
    const size = page.viewportSize();
    await page.setViewportSize(DESK);
    const { weightView, sideTabs, transport } = await this.takeBackLanguage();
    await page.mouse.move(720, 5);
    await page.keyboard.press('Escape');
    if ((await this.compareButton.getAttribute('aria-pressed')) === 'true') await this.compareButton.click();
    if ((await this.networkNamed('kernel').count()) === 0) await this.chooseNetwork('kernel');
    const cell = this.radio(transport.stepSize, transport.cell);
    if (!(await cell.isChecked())) await cell.check();
    for (const name of [sideTabs.why, weightView.now]) {
      const tab = page.getByRole('tab', { name, exact: true });
      if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    }
    await this.goTo(0);
    await this.selectFirst();
    if (size) await page.setViewportSize(size);
    await this.letGo();
  }

  /** Nothing has the focus: keys are the page's. */
  async letGo(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  }

  private async takeBackLanguage(): Promise<Words> {
    const language = await this.page.locator('html').getAttribute('lang');
    if (language?.startsWith('zh')) this.words = WORDS.zh;
    await this.chooseLanguage('en');
    return this.words;
  }

  /** The first weight of the kernel, with nothing opened below it. */
  private async selectFirst(): Promise<void> {
    const path = this.page.getByRole('navigation', { name: this.words.why.path });
    if ((await path.allTextContents()).join('') === 'dE/dw1cnn[0]') return;
    for (const index of [1, 0]) await this.cell('w1cnn', index).press('Enter');
    await this.page.keyboard.press('Escape');
  }

  get pad(): Locator {
    return this.page.getByRole('img', { name: this.words.input.pad });
  }

  get prediction(): Locator {
    return this.page.getByRole('status', { name: this.words.input.prediction });
  }

  get gradient(): Locator {
    return this.page.getByRole('status', { name: this.words.why.gradient });
  }

  get position(): Locator {
    return this.page.getByRole('slider', { name: this.words.transport.position });
  }

  get notice(): Locator {
    return this.page.getByRole('alert');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A radio of one of the page's groups. */
  radio(group: string, name: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  answer(digit: number): Locator {
    return this.radio(this.words.input.target, String(digit));
  }

  /**
   * A map of the stage, or x; of a stack the map in front, which has its number behind the name. The picture of the step has maps of its
   * own, of which some bear the same names.
   */
  grid(name: string): Locator {
    const place = name === 'x' ? this.words.input.title : this.words.stage.title;
    return this.region(place).getByRole('grid', {
      name: new RegExp(String.raw`^${name.replace('/', String.raw`\/`)}(\[\d+\])?$`),
    });
  }

  /** The lists of all maps of the stage's stacks: two a block, of values and of gradients. */
  get rails(): Locator {
    return this.region(this.words.stage.title).getByRole('listbox');
  }

  /** Opens the block that a cell lies in, and brings its map to the front where it lies in one of several. */
  async showMapOf(network: NetworkName, ref: Pick<Ref, 'tensor' | 'index'>): Promise<void> {
    const number = blockOfTensor(networks[network], ref.tensor);
    if (number === -1) return;
    const block = this.region(this.words.stage.title).locator('.stage-block').nth(number);
    const opener = block.locator('.block-head [aria-expanded]');
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    const map = mapOfCell(networks[network], ref);
    if (map === null) return;
    const { weighted } = blocksOf(networks[network])[number];
    const option = this.rails.getByRole('option', { name: `${weighted.output}[${map}]`, exact: true });
    if ((await option.getAttribute('aria-selected')) !== 'true') await option.click();
  }

  /** Where one is folded opens all blocks of the stage by hand: none folds again for want of room. */
  async openBlocks(): Promise<void> {
    const blocks = this.region(this.words.stage.title).locator('.stage-block');
    if ((await blocks.and(this.page.locator('.folded')).count()) === 0) return;
    for (const block of await blocks.all()) {
      const opener = block.locator('.block-head [aria-expanded]');
      if ((await opener.getAttribute('aria-expanded')) === 'true') await opener.click();
      await opener.click();
    }
  }

  /** Weights from unit to unit have two indices, '8,33'. */
  cell(name: string, index: number | string): Locator {
    const escaped = name.replace('/', '\\/');
    return this.grid(name).getByRole('gridcell', { name: new RegExp(`^${escaped}\\[${index}\\] `) });
  }

  /** The first cell of a map takes the focus, wherever it was left: of a large one only the rows in reach are there. */
  async focusFirst(name: string): Promise<void> {
    await tabStop(this.grid(name)).press('Control+Home');
  }

  async cellNames(name: string): Promise<string[]> {
    return namesWithNumbers(this.grid(name).getByRole('gridcell'));
  }

  /** The cells that light up: those of which the step speaks. Where all do, one frame stands around the map. */
  async markedCells(name: string): Promise<number[]> {
    const grid = this.grid(name);
    if ((await grid.locator('.mark.whole').count()) > 0)
      return grid
        .getByRole('gridcell')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-cell'))));
    return cellsAround(grid.locator('.mark'));
  }

  /** The cells that are ringed because they won their pool. */
  async ringedCells(name: string): Promise<number[]> {
    return cellsAround(this.grid(name).locator('.winner'));
  }

  /** @param pictures whether the pictures of canvases are asked for, which takes longer than all the rest */
  async screen({ pictures } = { pictures: true }): Promise<Screen> {
    await this.rested();
    // one string: thousands of small ones take the way from browser to test far more slowly
    const text = await this.page.evaluate((withPictures) => {
      const grids = [...document.querySelectorAll('[role=grid]')].map((grid) => [
        grid.getAttribute('aria-label'),
        ...[...grid.querySelectorAll('[role=gridcell]')].map((cell) =>
          [cell, ...cell.querySelectorAll('rect')]
            .map(
              (element, n) =>
                `${n === 0 ? element.getAttribute('aria-label') : ''} ${element.getAttribute('class') ?? ''}`,
            )
            .join(' '),
        ),
        [...grid.querySelectorAll('[data-around], .mark.whole, .frames rect, .dash')]
          .map(
            (each) =>
              `${each.getAttribute('class')} ${each.getAttribute('data-around') ?? each.getAttribute('d')}`,
          )
          .concat((withPictures && grid.querySelector('canvas')?.toDataURL()) || '')
          .join(' '),
      ]);
      const caption = document.querySelector('[type=range]')?.getAttribute('aria-valuetext') ?? null;
      return JSON.stringify({ caption, grids });
    }, pictures);
    return JSON.parse(text) as Screen;
  }

  /**
   * A test steps faster than can be read: until the steps have rested, small matrices are canvases without numbers. It is
   * also there before the pictures of later steps, which are loaded apart.
   */
  async rested(): Promise<void> {
    await expect(this.page.locator('.term-grid .rushed-grid, [aria-busy=true]')).toHaveCount(0);
  }

  /** Waits until the workers have answered what they were asked, an order that waited included, and the page has drawn it. */
  async settled(): Promise<void> {
    for (let answers = 0; answers < 2; answers += 1) {
      const asked = this.page
        .workers()
        .map((worker) => worker.evaluate(() => new Promise((resolve) => setTimeout(resolve))));
      await Promise.all(asked);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  async goTo(position: number): Promise<void> {
    await this.position.fill(String(position));
    await this.rested();
  }

  /** Says which network is shown, and opens the list of all. */
  get networkButton(): Locator {
    const [before] = this.words.header.networkNow.split('{{');
    return this.page.getByRole('button', { name: new RegExp(`^${before}`) });
  }

  /** The same button while it says that this network is shown. */
  networkNamed(network: NetworkName): Locator {
    return this.button(this.words.header.networkNow.replace('{{name}}', this.titleOf(network)));
  }

  private titleOf(network: NetworkName): string {
    return networkTitle(network, this.words === WORDS.zh ? 'zh' : 'en');
  }

  get compareButton(): Locator {
    // training has a button of that name, too
    return this.page
      .getByRole('banner')
      .getByRole('button', { name: this.words.header.compare, exact: true });
  }

  /** Puts a network beside the one in use. */
  async compareWith(network: NetworkName): Promise<void> {
    await this.openChoices();
    await this.compareButton.click();
    const list = this.page.getByRole('listbox', { name: this.words.header.compareWith });
    await list.getByRole('option', { name: this.titleOf(network), exact: true }).click();
  }

  async chooseSize(size: StepSize): Promise<void> {
    const { transport } = this.words;
    // on a phone it stands in the menu
    const isPhone = this.isPhone();
    const menu = this.page.getByRole('group', { name: transport.more, exact: true });
    if (isPhone && !(await menu.isVisible())) await this.button(transport.more).click();
    await this.radio(transport.stepSize, transport[size]).check();
    if (isPhone) await this.page.keyboard.press('Escape');
  }

  /** Asks for a network, which may not come. */
  async pressNetwork(network: NetworkName): Promise<void> {
    const isPhone = await this.openChoices();
    if (!isPhone) await this.networkButton.click();
    const list = this.page.getByRole('listbox', { name: this.words.header.network });
    await list.getByRole('option', { name: this.titleOf(network), exact: true }).click();
    if (isPhone) await this.page.keyboard.press('Escape');
  }

  /** The button of a phone that says what is chosen for the whole page. */
  get chip(): Locator {
    return this.page.locator('.phone-chip');
  }

  /** On a phone what is chosen for the whole page stands in a dialog. Whether it is one. */
  async openChoices(): Promise<boolean> {
    const isPhone = this.isPhone();
    if (isPhone) await this.chip.click();
    return isPhone;
  }

  /** As panels/parts/usePhone.ts says; upright. */
  private isPhone(): boolean {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    return width < 700 && height >= 500;
  }

  /** On a phone x has the screen once it is chosen. */
  async showImage(): Promise<void> {
    const strip = this.page.locator('.phone-strip button').first();
    if ((await strip.count()) > 0 && !(await this.pad.isVisible())) await strip.click();
  }

  async chooseNetwork(network: NetworkName): Promise<void> {
    await this.pressNetwork(network);
    // the maps of the network before may have the same names
    const isShown = this.networkNamed(network).or(this.chip.filter({ hasText: this.titleOf(network) }));
    await expect(isShown).toBeVisible();
    await expect(this.region(this.words.stage.title).getByRole('grid').first()).toBeVisible();
    await this.settled();
  }

  async chooseLanguage(language: 'en' | 'zh'): Promise<void> {
    if (this.words === WORDS[language]) return;
    const isPhone = await this.openChoices();
    await this.button(languageName(language)).click();
    this.words = WORDS[language];
    if (isPhone) await this.page.keyboard.press('Escape');
    await expect(this.position).toBeVisible();
  }

  /** Draws with the mouse, as a hand does: down, along, up. */
  async draw(strokes: readonly Stroke[]): Promise<void> {
    const { mouse } = this.page;
    for (const stroke of await this.onScreen(strokes)) {
      await mouse.move(stroke[0].x, stroke[0].y);
      await mouse.down();
      // Not one after the other: the browser hears them as fast as a hand, several in one frame.
      await Promise.all(stroke.slice(1).map(({ x, y }) => mouse.move(x, y)));
      await mouse.up();
    }
  }

  /** Strokes in pad units as points of the window. */
  async onScreen(strokes: readonly Stroke[]): Promise<Stroke[]> {
    await this.showImage();
    await this.pad.scrollIntoViewIfNeeded();
    const box = await this.pad.boundingBox();
    if (!box) throw new Error('expected the drawing pad to be on screen');
    return strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: box.x + x * box.width, y: box.y + y * box.height })),
    );
  }
}

/** Names of cells up to their numbers, without what is said behind them: that one won its pool, or that it is the target. */
export async function namesWithNumbers(cells: Locator): Promise<string[]> {
  const names = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
  return names.map(withoutNote);
}

export function withoutNote(name: string): string {
  return name.replace(/, (largest of its pool|target digit)$/, '');
}

/** Outlines say which cells they stand around. */
async function cellsAround(outlines: Locator): Promise<number[]> {
  const cells = await outlines.evaluateAll((all) =>
    all.flatMap((each) => (each.getAttribute('data-around') ?? '').split(' ').map(Number)),
  );
  return cells.sort((a, b) => a - b);
}

/** For what is there in a frame or two: Playwright itself waits a tenth of a second before it asks again. */
export const POLL = { intervals: [10, 20, 50, 100, 250, 500, 1000] };

/** What Playwright itself writes where the page would be kept for use without a network. */
const NO_WORKER = 'Service Worker registration blocked by Playwright';

/** Every test fails if the page writes to the console, but for what `allowedConsole` matches. */
export const test = base.extend<{ app: AppPage; allowedConsole: RegExp | null; consoleLines: string[] }>({
  allowedConsole: [null, { option: true }],
  consoleLines: [
    async ({ page, allowedConsole }, provide) => {
      const lines: string[] = [];
      const note = (message: ConsoleMessage): void => {
        if (message.text() !== NO_WORKER) lines.push(`${message.type()}: ${message.text()}`);
      };
      const noteError = (error: Error): unknown => lines.push(`uncaught: ${error.message}`);
      page.on('console', note).on('pageerror', noteError);
      await provide(lines);
      page.off('console', note).off('pageerror', noteError);
      expect(lines.filter((line) => !allowedConsole?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page, isShared }, provide) => {
    const app = new AppPage(page);
    if (isShared && page.url() !== 'about:blank') await app.takeBack();
    else {
      await app.open();
      // as a page that was taken back, so that no test depends on which one comes first
      if (isShared) await app.letGo();
    }
    await provide(app);
  },
});

export { expect };
