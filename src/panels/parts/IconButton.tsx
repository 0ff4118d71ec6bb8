import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

export interface IconButtonProps extends ComponentProps<'button'> {
  /** Its accessible name, which a pointer is shown too. */
  readonly label: string;
  readonly icon: LucideIcon;
}

/** A button that shows a sign alone. */
export function IconButton({ label, icon: Icon, ...rest }: IconButtonProps) {
  return (
    <button type="button" className="icon" aria-label={label} title={label} {...rest}>
      <Icon aria-hidden />
    </button>
  );
}
