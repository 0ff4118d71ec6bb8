import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { words as shareEn } from '../../src/app/language/en/views/share.ts';
import { words as en } from '../../src/app/language/en/views/sharePicture.ts';
import { words as shareZh } from '../../src/app/language/zh/views/share.ts';
import { words as zh } from '../../src/app/language/zh/views/sharePicture.ts';
import { expect, WORDS, type AppPage } from './page.ts';

/** The second renderer: librsvg's, as LaTeX and office programs use it. */
export const hasSecondRenderer = spawnSync('rsvg-convert', ['--version']).status === 0;

/** Another renderer smooths the edge of every letter otherwise, and buttons without words are left out. */
export const MOST_DIFFERENT = 0.015;

/** The tab "Picture" of the dialog "Share". */
export class PictureTab {
  readonly app: AppPage;
  readonly words: typeof en;

  constructor(app: AppPage) {
    this.app = app;
    this.words = app.words === WORDS.zh ? zh : en;
  }

  async open(): Promise<void> {
    await this.app.button(this.app.words.header.share).click();
    await this.app.page.getByRole('dialog').getByRole('tab', { name: this.tab, exact: true }).click();
    await this.shown.waitFor();
  }

  private get tab(): string {
    return (this.app.words === WORDS.zh ? shareZh : shareEn).tabs.picture;
  }

  async close(): Promise<void> {
    await this.app.page.keyboard.press('Escape');
  }

  get what(): Locator {
    return this.app.page.getByRole('combobox', { name: this.words.part, exact: true });
  }

  /** The picture that would be saved. */
  get shown(): Locator {
    return this.app.page.getByRole('dialog').getByRole('img').filter({ visible: true });
  }

  async parts(): Promise<string[]> {
    return this.what.getByRole('option').allTextContents();
  }

  /** Chooses a part, and waits until it is drawn. */
  async choose(part: string): Promise<void> {
    await this.what.selectOption(part);
    const name = part.slice(part.indexOf(this.app.words === WORDS.zh ? '：' : ': ') + 1).trim();
    await expect(this.shown).toHaveAttribute(
      'alt',
      new RegExp(`^${name.replace(/[\][]/g, String.raw`\$&`)} · `),
    );
  }

  radio(name: string): Locator {
    return this.app.page.getByRole('dialog').getByRole('radio', { name, exact: true });
  }

  /** What "Save" gives. */
  async save(): Promise<{ readonly name: string; readonly path: string }> {
    const press = this.app.page
      .getByRole('dialog')
      .getByRole('button', { name: this.words.save, exact: true })
      .click();
    const [file] = await Promise.all([this.app.page.waitForEvent('download'), press]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  async saveText(): Promise<string> {
    return readFile((await this.save()).path, 'utf8');
  }
}

/** What of a picture another program could stumble over, or would have to fetch. */
export function faultsOf(app: AppPage, svg: string): Promise<string[]> {
  return app.page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const faults = [...picture.querySelectorAll('parsererror, foreignObject, script, style, a, iframe')].map(
      (element) => element.localName,
    );
    for (const element of picture.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        if (/^on|^style$/.test(name)) faults.push(`${element.localName} ${name}`);
        const isOwn = /^(data:image\/png;base64,|#)/.test(value);
        if (/href$|^src$/.test(name) && !isOwn) faults.push(`${name}="${value.slice(0, 60)}"`);
        const [, id] = /url\(#(.*?)\)/.exec(value) ?? [];
        if (value.includes('url(') && !(id && picture.getElementById(id))) faults.push(`${name}="${value}"`);
        if (!value.startsWith('data:') && /NaN|undefined|Infinity/.test(value))
          faults.push(`${element.localName} ${name}="${value.slice(0, 60)}"`);
      }
    return faults;
  }, svg);
}

/** A picture as the second renderer draws it. */
export function renderAgain(path: string): Buffer {
  return execFileSync('rsvg-convert', [path], { maxBuffer: 64 * 1024 * 1024 });
}

/**
 * How much the pixels of a screenshot differ from those of a picture, on average: 0 to 1. The picture has a margin around the part and a caption below.
 */
export function difference(app: AppPage, picture: Buffer, screenshot: Buffer): Promise<number> {
  return app.page.evaluate(
    async (files) => {
      const [drawn, seen] = await Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = `data:image/png;base64,${file}`;
          await image.decode();
          return image;
        }),
      );
      const pixels = (image: HTMLImageElement, x: number, y: number): Uint8ClampedArray => {
        const canvas = new OffscreenCanvas(seen.width, seen.height);
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, -x, -y);
        return pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      };
      const left = Math.round((drawn.width - seen.width) / 2);
      const page = pixels(seen, 0, 0);
      // a screenshot begins on the pixel that the part begins on or in
      const shifts = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => pixels(drawn, left + x, 12 + y)));
      const sums = shifts.map((own) => own.reduce((sum, value, at) => sum + Math.abs(value - page[at]), 0));
      return Math.min(...sums) / (255 * page.length);
    },
    [picture.toString('base64'), screenshot.toString('base64')],
  );
}
