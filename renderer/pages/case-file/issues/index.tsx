import { UndatedNotice } from '../../../components/deadline/index.ts';
import { Ledger } from '../../../components/ledger/index.ts';
import { useToday } from '../../../format/today.ts';

/** 问题: the ledger of one case file. */
export default function Issues({ caseFileId }: { caseFileId: string }) {
  const on = useToday();
  return (
    <>
      <UndatedNotice caseFileId={caseFileId} on={on} />
      <Ledger caseFileId={caseFileId} on={on} />
    </>
  );
}
