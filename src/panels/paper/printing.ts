/** Ctrl+P, on a Mac with the command key. */
export function isPrintKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Milliseconds that fonts are waited for. */
const PATIENCE = 1500;

/** Waits until what was just put on the page is measured and drawn, with its fonts. */
export async function settled(): Promise<void> {
  await nextFrame();
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await nextFrame();
}

/** A page that is not seen has no frames: then a moment is enough. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
