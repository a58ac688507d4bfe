import { Ledger } from '../../../components/ledger/index.ts';
import { useToday } from '../../../format/today.ts';

/** 问题: the ledger of one case file. */
export default function Issues({ caseFileId }: { caseFileId: string }) {
  return <Ledger caseFileId={caseFileId} on={useToday()} />;
}
