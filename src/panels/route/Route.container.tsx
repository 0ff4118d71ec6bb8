/** Placeholder until the view is built. */
export default function RouteContainer() {
  return <p className="loading">…</p>;
}
