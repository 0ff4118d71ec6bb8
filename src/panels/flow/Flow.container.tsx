/** Placeholder until the view is built. */
export default function FlowContainer() {
  return <p className="loading">…</p>;
}
