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
  /** The option that is shown as chosen was pressed: where it was only proposed, that confirms it. A radio itself tells no such thing. */
  readonly onAgain?: ((value: Value) => void) | undefined;
}

/** Native radios, drawn as a segmented control: arrow keys and screen readers know them. */
export function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>) {
  const group = useId();
  const { onAgain } = props;
  return (
    <div role="radiogroup" aria-label={props.name} className={`radio-group ${props.className ?? ''}`}>
      {props.options.map(({ value, label, extra, title, disabled }) => (
        <label key={value} title={title} className={value === props.value ? 'checked' : ''}>
          <input
            type="radio"
            name={group}
            aria-label={label}
            title={title}
            checked={value === props.value}
            disabled={disabled ?? false}
            onChange={() => props.onChange(value)}
            onClick={() => value === props.value && onAgain?.(value)}
            onKeyDown={(event) => {
              if (!onAgain || value !== props.value || ![' ', 'Enter'].includes(event.key)) return;
              event.preventDefault();
              onAgain(value);
            }}
          />
          <span aria-hidden>
            {label} {extra}
          </span>
        </label>
      ))}
    </div>
  );
}
