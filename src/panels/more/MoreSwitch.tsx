import { useId } from 'react';
import '../parts/switch.css';

export interface MoreSwitchProps {
  readonly label: string;
  /** What it does, or why it cannot be switched. */
  readonly note: string;
  readonly isOn: boolean;
  readonly isOff?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A switch with a line about it. */
export function MoreSwitch({ label, note, isOn, isOff = false, onChange }: MoreSwitchProps) {
  const id = useId();
  return (
    <div className="more-switch">
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={id}
          disabled={isOff}
          onChange={({ target }) => onChange(target.checked)}
        />
        {label}
      </label>
      <p id={id}>{note}</p>
    </div>
  );
}
