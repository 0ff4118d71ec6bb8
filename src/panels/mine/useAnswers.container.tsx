import { useEffect, useRef, useState } from 'react';
import { Answering, type Answers, type Asked, type Reader } from '../../store/mine/answering.ts';

const nextFrame = (work: () => void): (() => void) => {
  const frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
};

/** The network's answer to each of the digits, by id; null before the first have come. */
export function useAnswers(reader: Reader | null, digits: readonly Asked[]): Answers | null {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const answering = useRef<Answering | null>(null);
  useEffect(() => {
    answering.current ??= new Answering(setAnswers, nextFrame);
    if (reader) answering.current.want(reader, digits);
  }, [reader, digits]);
  useEffect(() => () => answering.current?.stop(), []);
  return answers;
}
