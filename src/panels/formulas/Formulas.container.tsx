/** Placeholder until the view is built. */
export default function FormulasContainer() {
  return <p className="loading">…</p>;
}
