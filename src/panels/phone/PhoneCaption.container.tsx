import { useEffect, useRef, useState } from 'react';
import { useCaption } from '../caption.container.tsx';
import './phoneCaption.css';

/** What the step does; a text that is longer than its lines can be scrolled, and fades where it goes on. */
export function PhoneCaption() {
  const caption = useCaption();
  const end = useRef<HTMLSpanElement>(null);
  const [hasMore, setMore] = useState(false);
  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    // told by the browser when it has laid out the text: no step waits for a measure
    const watcher = new IntersectionObserver((entries) => setMore(entries.at(-1)?.isIntersecting === false), {
      root: mark.parentElement,
    });
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, []);
  return (
    <p className={hasMore ? 'phone-caption more' : 'phone-caption'}>
      {caption}
      <span ref={end} />
    </p>
  );
}
