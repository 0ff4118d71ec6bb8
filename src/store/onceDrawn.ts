/** Calls once what is changed now has been drawn; at once where nothing draws. Returns what calls it off. */
export function onceDrawn(then: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) {
    then();
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  // a frame is asked for before it is drawn, and what is due at once comes after it
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
