import { DocumentDesk } from '../../../components/documents/document-desk.tsx';

/** The tab 文书 of a case file. */
export default function CaseFileDocuments({ caseFileId }: { caseFileId: string }) {
  return <DocumentDesk caseFileId={caseFileId} />;
}
