import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { TRASH_KIND_NAMES, TRASH_KINDS, type TrashItem, type TrashKind } from '../../../shared/trash.ts';
import { Empty } from '../../components/empty/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead } from '../../engine/index.ts';
import style from './trash.module.css';
import { TrashTable } from './trash-table.tsx';
import { useRestore } from './use-restore.ts';

const ALL = 'all';

/** 回收站: what was deleted, with the way back. Nothing is ever deleted for good. */
export default function Trash() {
  const trash = useRead(['trash.list'], (signal) => engine.trash.list.query({}, { signal }));
  const [kind, setKind] = useState<TrashKind | typeof ALL>(ALL);
  const [caseFileId, setCaseFileId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const restore = useRestore();
  const items = trash.data ?? [];
  const ofCase = items.filter((item) => caseFileId === null || item.caseFileId === caseFileId);
  const shown = ofCase.filter((item) => kind === ALL || item.kind === kind);
  const chosenItems = shown.filter(({ id }) => chosen.has(id));
  const count = (of: TrashKind): number => ofCase.filter((item) => item.kind === of).length;
  const toolbar = items.length > 0 && (
    <div className={style.filters}>
      <Segmented
        aria-label="种类"
        value={kind}
        onChange={setKind}
        options={[
          { value: ALL, label: `全部 ${ofCase.length}` },
          ...TRASH_KINDS.map((of) => ({ value: of, label: `${TRASH_KIND_NAMES[of]} ${count(of)}` })),
        ]}
      />
      <CaseChoice items={items} value={caseFileId} onChange={setCaseFileId} />
      <span className={style.fact}>回收站中的内容不计入台账、统计和文书，文件原样保存，随时可以恢复。</span>
    </div>
  );
  return (
    <Page
      title="回收站"
      body="fill"
      toolbar={toolbar}
      actions={
        items.length > 0 && (
          <Button
            type="primary"
            disabled={chosenItems.length === 0}
            onClick={() => void restore(chosenItems)}
          >
            恢复所选{chosenItems.length > 0 ? `（${chosenItems.length}）` : ''}
          </Button>
        )
      }
    >
      {trash.error ? <Failed error={trash.error} onRetry={() => void trash.refetch()} /> : null}
      {trash.data && items.length === 0 ? (
        <Empty title="回收站是空的">删除的内容会移到这里，可随时恢复，不会被彻底删除。</Empty>
      ) : null}
      {items.length > 0 ? (
        <div className={style.table}>
          {shown.length > 0 ? (
            <TrashTable
              items={shown}
              chosen={chosen}
              onChoose={setChosen}
              onRestore={(item) => void restore([item])}
            />
          ) : (
            <Empty title="没有符合条件的内容">请换一个种类或卷宗。</Empty>
          )}
        </div>
      ) : null}
    </Page>
  );
}

interface CaseChoiceProps {
  items: readonly TrashItem[];
  value: string | null;
  onChange: (caseFileId: string | null) => void;
}

function CaseChoice({ items, value, onChange }: CaseChoiceProps) {
  const titles = new Map(items.map((item) => [item.caseFileId, item.caseFileName ?? '未命名卷宗']));
  if (titles.size < 2 && value === null) return null;
  return (
    <Select
      aria-label="卷宗"
      className={style.caseChoice}
      value={value ?? undefined}
      allowClear
      placeholder="全部卷宗"
      options={[...titles].map(([id, title]) => ({ value: id, label: title }))}
      onChange={(id: string | undefined) => onChange(id ?? null)}
    />
  );
}
