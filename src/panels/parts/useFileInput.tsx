import { useRef, type ReactNode } from 'react';

/** A hidden field for a file, JSON unless told, `field`, and `ask`, by which a button opens the browser's own dialog. */
export function useFileInput(
  onFile: (file: File) => void,
  label?: string,
  accept = '.json,application/json',
): { readonly field: ReactNode; readonly ask: () => void } {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = ''; // the same file can be chosen again
        if (file) onFile(file);
      }}
    />
  );
  return { field, ask: () => input.current?.click() };
}
