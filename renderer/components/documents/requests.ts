import { engine, useRead } from '../../engine/index.ts';

/** What paper is to be made, and what was typed for it alone. */
export interface DocumentRequest {
  caseFileId: string;
  kind: string;
  issue?: string;
  values: Record<string, string>;
}

export type DocumentKind = Awaited<ReturnType<typeof engine.document.kinds.query>>[number];

export function useDocumentKinds() {
  return useRead(['document.kinds'], (signal) => engine.document.kinds.query(undefined, { signal }));
}

/** The fields of a paper as they stand; the last answer stays while the next is on its way. */
export function useDocumentForm(request: DocumentRequest) {
  return useRead(['document.form', request], (signal) => engine.document.form.query(request, { signal }), {
    keep: true,
  });
}

/** The paper as it would be made; while a field is not right yet, as it was before. */
export function useDocumentPreview(request: DocumentRequest) {
  const form = useDocumentForm(request);
  const sound = !form.isPlaceholderData && form.data?.faults.length === 0;
  return useRead(
    ['document.preview', request],
    (signal) => engine.document.preview.query(request, { signal }),
    { keep: true, enabled: sound },
  );
}

export function useDocuments(caseFileId: string | undefined) {
  return useRead(['document.summaries', caseFileId], (signal) =>
    engine.document.summaries.query(caseFileId === undefined ? {} : { caseFileId }, { signal }),
  );
}

export function useDocument(documentId: string) {
  return useRead(['document.get', documentId], (signal) =>
    engine.document.get.query({ documentId }, { signal }),
  );
}
