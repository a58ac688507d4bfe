/** `inline` shows a file in the page, `download` has the browser save it. */
export type Disposition = 'inline' | 'download';

function address(kind: string, id: string, disposition: Disposition): string {
  return `/bytes/${kind}/${encodeURIComponent(id)}${disposition === 'download' ? '?download' : ''}`;
}

/** Where the bytes of a file lie: of evidence, of a generated paper, a version of a template, of the notice a case file was made from. */
export const bytesUrl = {
  evidence: (id: string, disposition: Disposition) => address('evidence', id, disposition),
  document: (id: string, disposition: Disposition) => address('document', id, disposition),
  template: (versionId: string, disposition: Disposition) => address('template', versionId, disposition),
  source: (caseFileId: string, disposition: Disposition) => address('source', caseFileId, disposition),
};
