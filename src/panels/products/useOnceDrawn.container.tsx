import { useEffect, useState } from 'react';
import { onceDrawn } from '../../store/onceDrawn.ts';

/** A value that follows another a frame later, for what takes longer than a frame to draw; the first comes at once. */
export function useOnceDrawn<Value>(value: Value): Value {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => (value === drawn ? undefined : onceDrawn(() => setDrawn(value))), [value, drawn]);
  return drawn;
}
