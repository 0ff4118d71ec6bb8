import { useId, type ReactNode } from 'react';

export interface RadioOption<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** Stands after the label, outside its accessible name. */
  readonly extra?: ReactNode;
  readonly title?: string;
  readonly disabled?: boolean;
}

export interface RadioGroupProps<Value extends string | number> {
  /** The group's accessible name. */
  readonly name: string;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly className?: string;
  readonly onChange: (value: Value) => void;
}

/** Native radios, drawn as a segmented control: arrow keys and screen readers know them. */
export function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={props.name} className={`radio-group ${props.className ?? ''}`}>
      {props.options.map(({ value, label, extra, title, disabled }) => (
        <label key={value} title={title} className={value === props.value ? 'checked' : ''}>
          <input
            type="radio"
            name={group}
            aria-label={label}
            checked={value === props.value}
            disabled={disabled ?? false}
            onChange={() => props.onChange(value)}
          />
          <span aria-hidden>
            {label} {extra}
          </span>
        </label>
      ))}
    </div>
  );
}
