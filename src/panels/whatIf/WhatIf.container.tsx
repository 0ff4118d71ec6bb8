/** Placeholder until the view is built. */
export default function WhatIfContainer() {
  return <p className="loading">…</p>;
}
