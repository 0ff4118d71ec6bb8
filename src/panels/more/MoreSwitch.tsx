import { useId } from 'react';
import { Switch } from '../parts/Switch.tsx';

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
      <Switch isOn={isOn} onChange={onChange} aria-describedby={id} disabled={isOff}>
        {label}
      </Switch>
      <p id={id}>{note}</p>
    </div>
  );
}
