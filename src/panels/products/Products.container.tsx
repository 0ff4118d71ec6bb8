/** Placeholder until the view is built. */
export default function ProductsContainer() {
  return <p className="loading">…</p>;
}
