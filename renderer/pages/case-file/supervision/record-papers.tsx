import { Button } from 'antd';
import { useState } from 'react';
import type { SupervisionRecord } from '../../../../shared/supervision.ts';
import { DocumentView } from '../../../components/documents/document-view.tsx';
import { dayAndTime } from '../../../format/time.ts';
import style from './supervision.module.css';

/** The letters that went out with a record, the latest opened at once. */
export function RecordPapers({ record }: { record: SupervisionRecord }) {
  const { documents } = record;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = documents.find(({ id }) => id === chosen) ?? documents.at(-1);
  if (!shown) return null;
  return (
    <>
      <h3 className={style.heading}>文书</h3>
      {documents.length > 1 ? (
        <div className={style.actions}>
          {documents.map(({ id, createdAt }) => (
            <Button
              key={id}
              size="small"
              type={id === shown.id ? 'primary' : 'default'}
              aria-pressed={id === shown.id}
              onClick={() => setChosen(id)}
            >
              {dayAndTime(createdAt)} 生成
            </Button>
          ))}
        </div>
      ) : null}
      <DocumentView documentId={shown.id} />
    </>
  );
}
