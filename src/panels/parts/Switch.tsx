import type { InputHTMLAttributes, ReactNode } from 'react';
import './switch.css';

export interface SwitchProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'aria-busy' | 'aria-describedby' | 'disabled'
> {
  /** What it switches. */
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly className?: string;
  readonly title?: string | undefined;
}

/** A switch with its name beside it. */
export function Switch({ children, isOn, onChange, className, title, ...input }: SwitchProps) {
  return (
    <label className={className ? `switch ${className}` : 'switch'} title={title}>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        title={title}
        onChange={({ target }) => onChange(target.checked)}
        {...input}
      />
      {children}
    </label>
  );
}
