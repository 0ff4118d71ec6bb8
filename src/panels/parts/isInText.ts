const TEXT = 'input:not([type=radio], [type=range], [type=checkbox]), textarea, [contenteditable]';

/** Whether an event is one of a field in which text is written: what is typed or pasted there is the field's. */
export function isInText({ target }: Event): boolean {
  return target instanceof Element && target.closest(TEXT) !== null;
}
