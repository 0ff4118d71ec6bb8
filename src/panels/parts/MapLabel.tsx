import { usePlainNames } from './plainNames.ts';

/** The name of a tensor, a map or a cell under what shows it; plain where the reader wants that. Formulas stay as they are. */
export function MapLabel({ text }: { readonly text: string }) {
  const label = usePlainNames()?.label(text) ?? text;
  return label === text ? text : <span className="plain-label">{label}</span>;
}

/** The same as a heading. */
export function MapTitle({ text }: { readonly text: string }) {
  return (
    <b>
      <MapLabel text={text} />
    </b>
  );
}
