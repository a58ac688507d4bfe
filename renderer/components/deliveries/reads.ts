import { engine, useRead } from '../../engine/index.ts';

/** What became of a paper. */
export function useWay(documentId: string) {
  return useRead(['delivery.ofDocument', documentId], (signal) =>
    engine.delivery.ofDocument.query({ documentId }, { signal }),
  );
}

/** Replies that are awaited on a day. */
export function useAwaited(on: string) {
  return useRead(['delivery.due', on], (signal) => engine.delivery.due.query({ on }, { signal }));
}
