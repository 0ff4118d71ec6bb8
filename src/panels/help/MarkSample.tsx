/** The marks that the sheet explains, in its order. */
export const MARKS = ['forward', 'backward', 'selected', 'winner', 'feeds', 'ghost', 'negative'] as const;

/** Three cells as they look on the stage, the middle one with a mark. */
export function MarkSample({ mark }: { readonly mark: (typeof MARKS)[number] }) {
  return (
    <svg className={`mark-sample ${mark}`} viewBox="-1 -1 62 22" aria-hidden>
      {[0, 20, 40].map((x) => (
        <rect key={x} className="plain" x={x} width={20} height={20} />
      ))}
      {mark === 'negative' ? (
        <rect className="dash" x={26.5} y={9} width={7} height={2} />
      ) : (
        <rect className="sign" {...place(mark)} />
      )}
    </svg>
  );
}

/** A ring lies inside its cell, all other frames on its edge. */
function place(mark: (typeof MARKS)[number]) {
  return mark === 'winner'
    ? { x: 22, y: 2, width: 16, height: 16, rx: 4 }
    : { x: 20, y: 0, width: 20, height: 20 };
}
