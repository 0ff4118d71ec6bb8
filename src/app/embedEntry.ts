/** Names what a figure needs: in the page's own script that list would weigh on every visit. */
export async function startEmbed(root: HTMLElement): Promise<void> {
  await (await import('./startEmbed.tsx')).startEmbed(root);
}
