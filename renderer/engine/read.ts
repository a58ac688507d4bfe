import {
  keepPreviousData,
  type Query,
  QueryClient,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import { isDisconnected } from './failure.ts';

/** What the window knows of the library. Everything in it is true until the engine tells of a change. */
export const reads = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      /** The machine has no network, and the engine is reached all the same. */
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (_count, error) => isDisconnected(error),
      retryDelay: 1_000,
    },
  },
});

export interface ReadOptions {
  /** `false` while there is nothing to read yet. */
  enabled?: boolean;
  /** Whether the former answer stays on the screen while the one to a changed key is on its way. */
  keep?: boolean;
}

/**
 * What `read` answers, kept under `key` and read again whenever the library changes.
 * Everything that the answer depends on belongs in the key.
 */
export function useRead<T>(
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<T>,
  options: ReadOptions = {},
): UseQueryResult<T> {
  // The library's own type of the former answer cannot be spelled for a type that is not known yet.
  return useQuery<unknown>({
    queryKey: key,
    queryFn: ({ signal }) => read(signal),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
  }) as UseQueryResult<T>;
}

/** The key of the state of the workspace. */
export const WORKSPACE_KEY = ['workspace'] as const;

let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * Has everything of the library that is on the screen read again; calls in quick succession count as one. The state of
 * the workspace has news of its own, and looks at every library of late: too much for each change.
 */
export function readAgain(): void {
  if (pending) return;
  pending = setTimeout(() => {
    pending = undefined;
    void reads.invalidateQueries({ predicate: isOfLibrary });
  }, 30);
}

/** What {@link WORKSPACE_KEY} stands for is the program's; all else was read of the library. */
export function isOfLibrary({ queryKey }: Query): boolean {
  return queryKey[0] !== WORKSPACE_KEY[0];
}
