import { DeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { KeyboardEvent } from 'react';
import type { AttachedEvidence } from '../../../shared/evidence.ts';
import { useMayDo } from '../../engine/index.ts';
import { folderOf, shownName } from '../../format/file-name.ts';
import { mediaTypeName } from '../../format/media-type.ts';
import { shownSize } from '../../format/size.ts';
import { dayAndTime } from '../../format/time.ts';
import style from './evidence.module.css';

export interface EvidenceTableProps {
  label: string;
  pieces: readonly AttachedEvidence[];
  shown: AttachedEvidence | null;
  onShow(piece: AttachedEvidence): void;
  onClose(): void;
  onRemove(piece: AttachedEvidence): void;
}

/** Where the focus goes back to when the piece is no longer shown. */
export function nameButtonId(linkId: string): string {
  return `evidence-${linkId}`;
}

/** The pieces, a row each; the arrow keys go from name to name and, while a piece is shown, show the next. */
export function EvidenceTable({ label, pieces, shown, onShow, onClose, onRemove }: EvidenceTableProps) {
  const onKeyDown = (event: KeyboardEvent, piece: AttachedEvidence): void => {
    if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      onClose();
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = by === 0 ? undefined : pieces[pieces.indexOf(piece) + by];
    if (!next) return;
    event.preventDefault();
    document.getElementById(nameButtonId(next.linkId))?.focus();
    if (shown) onShow(next);
  };
  return (
    <table className={style.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col" className={style.type}>
            类型
          </th>
          <th scope="col" className={style.size}>
            大小
          </th>
          <th scope="col" className={style.date}>
            材料日期
          </th>
          <th scope="col" className={style.pages}>
            页数
          </th>
          <th scope="col" className={style.note}>
            说明
          </th>
          <th scope="col" className={style.by}>
            添加人
          </th>
          <th scope="col" className={style.at}>
            添加时间
          </th>
          <th scope="col" className={style.act}>
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece) => (
          <Row
            key={piece.linkId}
            piece={piece}
            isShown={piece === shown}
            onShow={() => (piece === shown ? onClose() : onShow(piece))}
            onKeyDown={(event) => onKeyDown(event, piece)}
            onRemove={() => onRemove(piece)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  piece: AttachedEvidence;
  isShown: boolean;
  onShow(): void;
  onKeyDown(event: KeyboardEvent): void;
  onRemove(): void;
}

function Row({ piece, isShown, onShow, onKeyDown, onRemove }: RowProps) {
  const mayRemove = useMayDo('clerk');
  const name = shownName(piece.name);
  const folder = folderOf(piece.path);
  return (
    <tr data-shown={isShown || undefined}>
      <td className={style.nameCell}>
        <button
          type="button"
          id={nameButtonId(piece.linkId)}
          className={style.name}
          title={folder === null ? name : `${name}\n原文件夹：${folder}`}
          aria-pressed={isShown}
          onClick={onShow}
          onKeyDown={onKeyDown}
        >
          <bdi>{name}</bdi>
        </button>
        {piece.elsewhere > 0 ? <span className={style.quiet}>（另用于 {piece.elsewhere} 处）</span> : null}
      </td>
      <td className={style.type}>{mediaTypeName(piece.mediaType)}</td>
      <td className={style.size}>{shownSize(piece.size)}</td>
      <td className={style.date}>{piece.documentDate}</td>
      <td className={style.pages}>{piece.pageCount}</td>
      <td className={style.note} title={piece.note ?? undefined}>
        {piece.note}
      </td>
      <td className={style.by}>{piece.addedBy}</td>
      <td className={style.at}>{dayAndTime(piece.addedAt)}</td>
      <td className={style.act}>
        <Tooltip title="移到回收站">
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            disabled={!mayRemove}
            aria-label={`将“${name}”移到回收站`}
            onClick={onRemove}
          />
        </Tooltip>
      </td>
    </tr>
  );
}
