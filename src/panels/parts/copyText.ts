/** Puts a text on the clipboard; where a page may not, the text is selected in the field that shows it. */
export async function copyText(
  text: string,
  field: HTMLTextAreaElement | null,
): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // not offered to pages without https, or forbidden by the reader
    field?.select();
    return 'selected';
  }
}
