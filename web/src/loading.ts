/** Loads what a page shows, with its three states: on the way, here, refused. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { request, sentenceOf } from './api.ts';

export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly reload: () => void;
  readonly replace: (value: Value) => void;
}

/** GETs a path whenever it changes; the previous value stays until the next one is here. */
export function useLoaded<Value>(path: string): Loaded<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    request<Value>('GET', path).then(
      (loaded) => {
        if (!isCurrent) return;
        setValue(loaded);
        setError(undefined);
      },
      (problem: unknown) => {
        if (isCurrent) setError(sentenceOf(problem));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [path, turn]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { value, error, reload, replace: setValue };
}
