import { Button } from 'antd';
import { useState } from 'react';
import type { Ledger } from '../../../shared/ledger.ts';
import { engine, save, useMayDo, useRead } from '../../engine/index.ts';
import { Notice } from '../notice/index.ts';

/** Says that open problems have a kind and no date, and gives them the usual one. */
export function UndatedNotice({ caseFileId, on }: { caseFileId: string; on: string }) {
  // The same as the ledger reads, so that it is read once.
  const { data } = useRead(['ledger.rows', caseFileId, on], (signal) =>
    engine.ledger.rows.query({ caseFileId, on }, { signal }),
  );
  const [left, setLeft] = useState<number | null>(null);
  const undated = data ? countUndated(data.rows) : 0;
  const mayChange = useMayDo('clerk');
  if (!mayChange || undated === 0 || undated === left) return null;
  const fill = async () => {
    const result = await save(() => engine.deadline.fillDefaults.mutate({ caseFileId }));
    if (result) setLeft(result.left);
  };
  return (
    <Notice
      kind="fact"
      actions={
        <Button size="small" onClick={() => void fill()}>
          按期限设置填写
        </Button>
      }
    >
      {undated} 个问题已定整改类型，没有时限。
    </Notice>
  );
}

function countUndated({ rectificationKind, dueDate, nextReviewDate, stage }: Ledger['rows']): number {
  return rectificationKind.filter(
    (kind, row) =>
      kind !== null &&
      (kind === 'longTerm' ? nextReviewDate : dueDate)[row] === null &&
      stage[row] !== 'closed' &&
      stage[row] !== 'underReview',
  ).length;
}
