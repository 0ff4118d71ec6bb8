import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PlainName } from '../parts/plainNames.ts';
import { placeBeside } from '../readout/placeBeside.ts';
import { useReachable } from '../readout/useReachable.ts';
import { namedAt, type NamedElement } from './named.ts';
import './names.css';

export interface NameCardProps {
  /** Null for what has no name of its own. */
  readonly nameOf: (named: NamedElement) => PlainName | null;
}

/** The card beside a map or a sign whose name is pointed at, focused or tapped. Escape puts it away. */
export function NameCard({ nameOf }: NameCardProps) {
  const [pointed, setPointed] = useState<NamedElement | null>(null);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { shown: at, isOpen, ...reached } = useReachable(pointed, root, setPointed);
  useEffect(() => listen(setPointed), []);
  useEffect(() => {
    // the names of phases are drawn; the slider over them is what has the focus
    const element = at?.named.kind === 'phase' ? at.around.querySelector('input') : at?.element;
    element?.setAttribute('aria-describedby', id);
    return () => element?.removeAttribute('aria-describedby');
  }, [at, id]);
  useLayoutEffect(() => {
    if (at && root.current) moveBeside(root.current, at);
  });
  const name = at?.element.isConnected ? nameOf(at) : null;
  if (!name) return null;
  return (
    <div
      ref={root}
      id={id}
      className={`readout name-card ${isOpen ? 'open' : ''}`}
      role="tooltip"
      {...reached}
    >
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

function isStrip(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.strip input');
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
  const point = (target: EventTarget | null, x: number | null): void => {
    const next = namedAt(target, x);
    if (next?.element === shown?.element) return;
    shown = next;
    show(next);
  };
  const away = (): void => point(null, null);
  const pointAt = ({ target, clientX, pointerType, buttons }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    // what is dragged along the strip is to be seen
    if (buttons > 0) away();
    else point(target, clientX);
  };
  hear('pointerover', pointAt);
  hear('pointermove', (event) => {
    if (!isStrip(event.target)) return;
    if (event.pointerType === 'touch') point(event.target, event.clientX);
    else pointAt(event);
  });
  // a finger on the strip tells the phases that it comes to, as long as it is there
  let isTouched = false;
  hear('pointerdown', ({ target, clientX, pointerType }) => {
    isTouched = pointerType === 'touch' && isStrip(target);
    if (isTouched) point(target, clientX);
  });
  const lift = (): void => {
    if (isTouched) away();
    isTouched = false;
  };
  hear('pointerup', lift);
  hear('pointercancel', lift);
  hear('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) point(target, null);
  });
  hear('focusout', away);
  // a finger leaves what it tapped at once; of the strip it has been told
  hear('click', ({ target, clientX, detail }) => {
    if (!isStrip(target)) point(target, detail === 0 ? null : clientX);
  });
  hear('keydown', ({ key }) => {
    if (key === 'Escape') away();
  });
  // stepping with keys: the card is in the way
  hear('input', ({ target }) => {
    if (isStrip(target) && !isTouched) away();
  });
  // the strip stays where it is
  const onScroll = (): void => {
    if (shown?.named.kind !== 'phase') away();
  };
  window.addEventListener('scroll', onScroll, { signal: end.signal, capture: true, passive: true });
  return () => end.abort();
}
