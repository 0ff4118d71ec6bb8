/** The memory of all typed arrays in a message, each once: what is handed over instead of being cloned. */
export function buffersOf(message: object): Transferable[] {
  const buffers = new Set<Transferable>();
  const collect = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) buffers.add(part.buffer);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(message);
  return [...buffers];
}
