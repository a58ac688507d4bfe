import { engine, useRead } from '../../../engine/index.ts';

/** Of what case file, and on what day. */
export interface Scope {
  caseFileId: string;
  /** `2021-03-18` */
  on: string;
}

export function useDisclosure(scope: Scope) {
  return useRead(['disclosure.show', scope], (signal) => engine.disclosure.show.query(scope, { signal }), {
    keep: true,
  });
}

export function usePublications(scope: Scope) {
  return useRead(['publication.list', scope], (signal) => engine.publication.list.query(scope, { signal }), {
    keep: true,
  });
}

export function usePublication(publicationId: string) {
  return useRead(['publication.get', publicationId], (signal) =>
    engine.publication.get.query({ publicationId }, { signal }),
  );
}

export function useComments(scope: Scope) {
  return useRead(['comment.list', scope], (signal) => engine.comment.list.query(scope, { signal }), {
    keep: true,
  });
}

export function useCommentCounts(scope: Scope) {
  return useRead(['comment.counts', scope], (signal) => engine.comment.counts.query(scope, { signal }), {
    keep: true,
  });
}
