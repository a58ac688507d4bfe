import type { AttachedEvidence } from '../../../shared/evidence.ts';
import { engine, useRead } from '../../engine/index.ts';
import { dayAndTime } from '../../format/time.ts';
import { DateField, SelectField, TextField } from '../field/index.ts';
import style from './evidence.module.css';

const WHOLE = 'whole';

/** What is said of a piece of evidence; every field saves itself. */
export function EvidenceDetails({ piece }: { piece: AttachedEvidence }) {
  const { id: evidenceId, linkId, issueId } = piece;
  const issue = useRead(['issue.get', issueId], (signal) => engine.issue.get.query({ issueId }, { signal }));
  const measures = issue.data?.measures ?? [];
  const places = [
    { value: WHOLE, label: '问题整体' },
    ...measures.map(({ number }) => ({ value: String(number), label: `第${number}条措施` })),
  ];
  const move = (value: string | null): Promise<unknown> =>
    engine.evidence.move.mutate({
      linkId,
      measure: value === null || value === WHOLE ? null : Number(value),
    });
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
        value={piece.measure === null ? WHOLE : String(piece.measure)}
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
      <p className={style.added}>
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
