/** Loads what a page shows, with its three states: on the way, here, refused. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { isWorthRetrying, request, sentenceOf } from './api.ts';

export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly reload: () => void;
  readonly replace: (value: Value) => void;
}

const RETRY_MS = 3_000;

/**
 * GETs a path whenever it changes; the previous value stays until the next one is here. While the
 * dugout does not answer it is asked again and again; a refusal stands.
 */
export function useLoaded<Value>(path: string): Loaded<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    let timer: number | undefined;
    request<Value>('GET', path).then(
      (loaded) => {
        if (!isCurrent) return;
        setValue(loaded);
        setError(undefined);
      },
      (problem: unknown) => {
        if (!isCurrent) return;
        const isRetried = isWorthRetrying(problem);
        setError(isRetried ? `${sentenceOf(problem)} Trying again …` : sentenceOf(problem));
        if (isRetried) timer = window.setTimeout(() => setTurn((count) => count + 1), RETRY_MS);
      },
    );
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [path, turn]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { value, error, reload, replace: setValue };
}
