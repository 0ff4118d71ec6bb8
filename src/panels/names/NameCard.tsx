import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PlainName } from '../parts/plainNames.ts';
import { placeBeside } from '../readout/placeBeside.ts';
import { namedAt, type NamedElement } from './named.ts';
import './names.css';

export interface NameCardProps {
  /** Null for what has no name of its own. */
  readonly nameOf: (named: NamedElement) => PlainName | null;
}

/** The card beside a map or a sign whose name is pointed at, focused or tapped. Escape puts it away. */
export function NameCard({ nameOf }: NameCardProps) {
  const [at, setAt] = useState<NamedElement | null>(null);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => listen(setAt), []);
  useEffect(() => {
    const element = at?.element;
    element?.setAttribute('aria-describedby', id);
    return () => element?.removeAttribute('aria-describedby');
  }, [at, id]);
  useLayoutEffect(() => {
    if (at && root.current) moveBeside(root.current, at);
  });
  const name = at?.element.isConnected ? nameOf(at) : null;
  if (!name) return null;
  return (
    <div ref={root} id={id} className="readout name-card" role="tooltip">
      <div className="readout-card">
        <NameLines {...name} />
      </div>
    </div>
  );
}

/** Both names with the size, and below them the line of meaning. */
export function NameLines({ article, name, meaning, size }: PlainName) {
  return (
    <>
      <span className="both-names">
        <b>{name}</b> <code>{article}</code> <small>{size}</small>
      </span>
      <span className="meaning">{meaning}</span>
    </>
  );
}

function moveBeside(card: HTMLElement, { element, around }: NamedElement): void {
  const name = element.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const middle = { x: (name.left + name.right) / 2, y: name.top + height / 2 };
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { x, y } = placeBeside(around.getBoundingClientRect(), middle, { width, height }, room);
  card.style.transform = `translate(${x}px, ${y}px)`;
}

/** Hears what is pointed at, focused or tapped; returns what ends that. */
function listen(show: (named: NamedElement | null) => void): () => void {
  const end = new AbortController();
  const hear = <Name extends keyof DocumentEventMap>(
    name: Name,
    heard: (event: DocumentEventMap[Name]) => void,
  ): void => document.addEventListener(name, heard, { signal: end.signal });
  // one that changes nothing tells nothing: pointers cross many elements
  let shown: NamedElement | null = null;
  const point = (target: EventTarget | null): void => {
    const next = namedAt(target);
    if (next?.element === shown?.element) return;
    shown = next;
    show(next);
  };
  hear('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') point(target);
  });
  hear('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) point(target);
  });
  hear('focusout', () => point(null));
  // a finger leaves what it tapped at once
  hear('click', ({ target }) => point(target));
  hear('keydown', ({ key }) => {
    if (key === 'Escape') point(null);
  });
  window.addEventListener('scroll', () => point(null), { signal: end.signal, capture: true, passive: true });
  return () => end.abort();
}
