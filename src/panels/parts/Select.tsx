import type { ComponentProps } from 'react';

export interface SelectProps<Value extends string | number> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange'
> {
  readonly options: readonly Value[];
  readonly value: Value | null;
  /** An option's text; itself unless told. */
  readonly textOf?: (option: Value) => string;
  /** The text of the option to choose none; without it one is always chosen. */
  readonly none?: string;
  readonly onChoose: (option: Value) => void;
  readonly onNone?: () => void;
}

/** A native list of options to choose one from. */
export function Select<Value extends string | number>(props: SelectProps<Value>) {
  const { options, value, textOf = String, none, onChoose, onNone, ...rest } = props;
  return (
    <select
      {...rest}
      value={value ?? ''}
      onChange={({ target }) => {
        const chosen = options.find((option) => String(option) === target.value);
        if (chosen === undefined) onNone?.();
        else onChoose(chosen);
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {textOf(option)}
        </option>
      ))}
    </select>
  );
}
