import { Button, Checkbox } from 'antd';
import { Link } from 'wouter';
import { TRASH_KIND_NAMES, type TrashItem } from '../../../shared/trash.ts';
import { type Column, DataTable } from '../../components/table/index.ts';
import { dayAndTime } from '../../format/time.ts';
import { placeOf, whatHangsOn, whatItWaitsFor } from './describe.ts';
import style from './trash.module.css';

interface TrashTableProps {
  items: readonly TrashItem[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onRestore: (item: TrashItem) => void;
}

export function TrashTable({ items, chosen, onChoose, onRestore }: TrashTableProps) {
  const seen = items.filter(({ id }) => chosen.has(id)).length;
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const columns: Column<TrashItem>[] = [
    {
      key: 'choice',
      head: (
        <Checkbox
          aria-label="全选"
          checked={seen === items.length}
          indeterminate={seen > 0 && seen < items.length}
          onChange={({ target }) => onChoose(new Set(target.checked ? items.map(({ id }) => id) : []))}
        />
      ),
      width: '40px',
      show: (item) => (
        <Checkbox
          aria-label={`选择${titleOf(item)}`}
          checked={chosen.has(item.id)}
          onChange={({ target }) => choose(item.id, target.checked)}
        />
      ),
    },
    { key: 'kind', head: '种类', width: '88px', show: ({ kind }) => TRASH_KIND_NAMES[kind] },
    {
      key: 'title',
      head: '内容',
      show: (item) => (
        <>
          <span className={style.title} title={titleOf(item)}>
            {titleOf(item)}
          </span>
          <span className={style.waits}>{whatItWaitsFor(item)}</span>
        </>
      ),
    },
    {
      key: 'place',
      head: '原位置',
      width: '26%',
      show: (item) => (
        <>
          {placeOf(item)}
          <Link
            href={`/cases/${item.caseFileId}/issues`}
            className={style.caseFile}
            title={item.caseFileName ?? undefined}
          >
            {item.caseFileName ?? '未命名卷宗'}
          </Link>
        </>
      ),
    },
    { key: 'with', head: '附带内容', width: '136px', show: whatHangsOn },
    { key: 'at', head: '删除时间', width: '136px', show: ({ trashedAt }) => dayAndTime(trashedAt) },
    { key: 'by', head: '删除人', width: '88px', show: ({ trashedBy }) => trashedBy },
    {
      key: 'restore',
      head: <span className="unseen">恢复</span>,
      width: '72px',
      show: (item) => (
        <Button size="small" aria-label={`恢复${titleOf(item)}`} onClick={() => onRestore(item)}>
          恢复
        </Button>
      ),
    },
  ];
  return (
    <DataTable label="回收站" columns={columns} rows={items} rowKey={({ kind, id }) => `${kind}/${id}`} />
  );
}

function titleOf({ title }: TrashItem): string {
  return title ?? '内容待补填';
}
