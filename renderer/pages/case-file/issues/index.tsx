import { useState } from 'react';
import { Ledger } from '../../../components/ledger/index.ts';
import { dayOf } from '../../../format/time.ts';

/** 问题: the ledger of one case file. */
export default function Issues({ caseFileId }: { caseFileId: string }) {
  const [on] = useState(() => dayOf(new Date()));
  return <Ledger caseFileId={caseFileId} on={on} />;
}
