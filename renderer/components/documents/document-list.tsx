import { Input, Select } from 'antd';
import { useState } from 'react';
import { DOCUMENT_STATUS_NAMES, DOCUMENT_STATUSES, type DocumentStatus } from '../../../shared/delivery.ts';
import type { DocumentSummary } from '../../../shared/document.ts';
import { dayAndTime } from '../../format/time.ts';
import { type Column, DataTable } from '../table/index.ts';
import styles from './documents.module.css';
import { inGroups } from './kind-groups.ts';
import { StatusText } from './status-text.tsx';

const name = (shown: (document: DocumentSummary) => string): Column<DocumentSummary> => ({
  key: 'kind',
  head: '文书',
  show: (document) => {
    const { kindName, issueNumber } = document;
    return (
      <>
        <div>{issueNumber === null ? kindName : `${kindName}（问题${issueNumber}）`}</div>
        <div className={styles['quiet']}>{shown(document)}</div>
      </>
    );
  },
});
const COLUMNS: readonly Column<DocumentSummary>[] = [
  {
    key: 'number',
    head: '发文字号',
    width: '11em',
    show: ({ number, classification }) => (
      <>
        <div>{number}</div>
        {classification === null ? null : <div className={styles['quiet']}>{classification}</div>}
      </>
    ),
  },
  { key: 'status', head: '状态', width: '9em', show: (document) => <StatusText document={document} /> },
  {
    key: 'at',
    head: '生成',
    width: '9.5em',
    show: ({ createdAt, createdBy }) => (
      <>
        <div>{dayAndTime(createdAt)}</div>
        <div className={styles['quiet']}>{createdBy}</div>
      </>
    ),
  },
];

interface Filter {
  text: string;
  group: string | null;
  status: DocumentStatus | null;
}

/** The papers that were made, to be narrowed down; the chosen one is shown beside the list. */
export function DocumentList({
  documents,
  showCase,
  chosen,
  onChoose,
}: {
  documents: readonly DocumentSummary[];
  showCase: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const [filter, setFilter] = useState<Filter>({ text: '', group: null, status: null });
  const groups = inGroups(documents.map(({ kind }) => ({ key: kind })));
  const kinds = groups.find((group) => group.name === filter.group)?.kinds.map(({ key }) => key);
  const shown = documents.filter(
    (document) =>
      (kinds === undefined || kinds.includes(document.kind)) &&
      (filter.status === null || filter.status === document.status) &&
      matches(document, filter.text.trim()),
  );
  const second = name(({ title, caseFileName }) => (showCase ? (caseFileName ?? '未命名卷宗') : title));
  return (
    <>
      <div className={styles['filters']}>
        <Input
          size="small"
          allowClear
          aria-label="查找文书"
          placeholder="标题、字号、卷宗"
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <Select
          size="small"
          allowClear
          aria-label="文书类别"
          placeholder="全部类别"
          value={filter.group}
          options={groups.map((group) => ({ value: group.name, label: group.name }))}
          onChange={(group: string | undefined) => setFilter({ ...filter, group: group ?? null })}
        />
        <Select
          size="small"
          allowClear
          aria-label="文书状态"
          placeholder="全部状态"
          value={filter.status}
          options={DOCUMENT_STATUSES.map((status) => ({
            value: status,
            label: DOCUMENT_STATUS_NAMES[status],
          }))}
          onChange={(status: DocumentStatus | undefined) => setFilter({ ...filter, status: status ?? null })}
        />
        <span className={styles['quiet']} role="status">
          {shown.length === documents.length
            ? `共 ${documents.length} 份`
            : `${shown.length} 份，共 ${documents.length} 份`}
        </span>
      </div>
      <DataTable
        label="已生成的文书"
        columns={[second, ...COLUMNS]}
        rows={shown}
        rowKey={({ id }) => id}
        choice={{ chosen, onChoose }}
      />
    </>
  );
}

function matches({ title, number, kindName, caseFileName }: DocumentSummary, text: string): boolean {
  return text === '' || [title, number, kindName, caseFileName].some((part) => part?.includes(text));
}
