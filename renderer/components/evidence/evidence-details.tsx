import { Button } from 'antd';
import type { AttachedEvidence } from '../../../shared/evidence.ts';
import { engine, save, useMayDo, useRead } from '../../engine/index.ts';
import { folderOf } from '../../format/file-name.ts';
import { dayAndTime } from '../../format/time.ts';
import { DateField, SelectField, TextField } from '../field/index.ts';
import style from './evidence.module.css';

const WHOLE = 'whole';

export interface EvidenceDetailsProps {
  piece: AttachedEvidence;
  /** How many pages the preview has counted; `null` where it doesn't know. */
  pagesShown: number | null;
}

/** What is said of a piece of evidence; every field saves itself. */
export function EvidenceDetails({ piece, pagesShown }: EvidenceDetailsProps) {
  const { id: evidenceId, linkId, issueId } = piece;
  const mayEdit = useMayDo('clerk');
  const folder = folderOf(piece.path);
  const issue = useRead(['issue.get', issueId], (signal) => engine.issue.get.query({ issueId }, { signal }));
  const measures = issue.data?.measures ?? [];
  const places = [
    { value: WHOLE, label: '问题整体' },
    ...measures.map(({ id, number }) => ({ value: id, label: `第${number}条措施` })),
  ];
  const move = (value: string | null): Promise<unknown> =>
    engine.evidence.move.mutate({ linkId, measureId: value === WHOLE ? null : value });
  return (
    <div className={style.details}>
      <div className={style.wide}>
        <TextField
          label="名称"
          labelAt="beside"
          required
          value={piece.name}
          onSave={(name) => engine.evidence.update.mutate({ evidenceId, name: name ?? undefined })}
        />
      </div>
      <SelectField
        label="证明"
        labelAt="beside"
        value={piece.measureId ?? WHOLE}
        options={places}
        onSave={move}
      />
      <TextField
        label="说明"
        labelAt="beside"
        value={piece.note}
        onSave={(note) => engine.evidence.update.mutate({ evidenceId, note })}
      />
      <DateField
        label="材料日期"
        labelAt="beside"
        value={piece.documentDate}
        onSave={(documentDate) => engine.evidence.update.mutate({ evidenceId, documentDate })}
      />
      <TextField
        label="页数"
        labelAt="beside"
        value={piece.pageCount === null ? null : String(piece.pageCount)}
        onSave={async (text) => engine.evidence.update.mutate({ evidenceId, pageCount: pageCountOf(text) })}
      />
      {!mayEdit || pagesShown === null || pagesShown === piece.pageCount ? null : (
        <p className={style.wide}>
          <Button
            size="small"
            onClick={({ currentTarget }) => {
              // It goes once it has done its work, and would take the focus with it.
              currentTarget.closest('aside')?.focus();
              void save(() => engine.evidence.update.mutate({ evidenceId, pageCount: pagesShown }));
            }}
          >
            预览共 {pagesShown} 页，填入页数
          </Button>
        </p>
      )}
      <p className={style.added}>
        {folder === null ? '' : `原文件夹：${folder}　`}
        {piece.addedBy} 于 {dayAndTime(piece.addedAt)} 添加　SHA-256 {piece.sha256}
      </p>
    </div>
  );
}

/** @throws Error with a Chinese sentence */
function pageCountOf(text: string | null): number | null {
  if (text === null) return null;
  const count = Number(text.normalize('NFKC'));
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error('页数要填大于 0 的整数，如 12。');
}
