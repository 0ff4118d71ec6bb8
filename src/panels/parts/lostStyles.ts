/** Addresses of style sheets that could not be had. */
const lost = new Set<string>();

if (typeof document !== 'undefined')
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') note(target);
    },
    true,
  );

function note(link: HTMLLinkElement): void {
  lost.add(link.href);
  link.remove();
}

/**
 * Asks again for the style sheets that were lost; rejects where one of them stays away. The bundler asks for each only once,
 * and a part that comes the second time would come without.
 */
export async function restoreStyles(): Promise<void> {
  await Promise.all(Array.from(lost, restore));
}

function restore(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => {
      lost.delete(href);
      resolve();
    };
    link.onerror = () => reject(new Error(`no styles from ${href}`));
    document.head.append(link);
  });
}
