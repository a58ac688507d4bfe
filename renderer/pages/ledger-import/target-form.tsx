import { Input, Radio, Select } from 'antd';
import type { LedgerReading } from '../../../shared/ledger-import.ts';
import { nameOf } from '../../../shared/summary.ts';
import { engine, useRead } from '../../engine/index.ts';
import style from './ledger-import.module.css';

/** The case file that the ledger belongs to, or the one that is made for it. */
export type Target = { caseFileId: string } | { title: string; inspectedUnit: string | null };

/** A new case file, named as the ledger is, unless the page was opened from one. */
export function targetFor(caseFileId: string | null, { layout, fileName }: LedgerReading): Target {
  if (caseFileId !== null) return { caseFileId };
  const title = layout?.title ?? fileName.replace(/\.[^.]*$/u, '');
  return { title, inspectedUnit: layout?.unit ?? null };
}

export function isComplete(target: Target): boolean {
  return 'title' in target ? target.title.trim() !== '' : target.caseFileId !== '';
}

export function TargetForm({
  target,
  fixed,
  onChange,
}: {
  target: Target;
  /** Whether the case file is settled. */
  fixed: boolean;
  onChange: (target: Target) => void;
}) {
  const names = useRead(['caseFile.names'], (signal) => engine.caseFile.names.query(undefined, { signal }));
  const cases = names.data ?? [];
  if (fixed && 'caseFileId' in target) {
    const own = cases.find(({ id }) => id === target.caseFileId);
    return (
      <div className={style.target}>
        <span className={style.quiet}>导入到</span>
        <strong>{own ? nameOf(own) : ''}</strong>
      </div>
    );
  }
  const isNew = 'title' in target;
  return (
    <div className={style.target}>
      <span className={style.quiet}>导入到</span>
      <Radio.Group
        aria-label="导入到"
        value={isNew ? 'new' : 'present'}
        options={[
          { value: 'new', label: '新卷宗' },
          { value: 'present', label: '已有卷宗', disabled: cases.length === 0 },
        ]}
        onChange={({ target: { value } }) =>
          onChange(value === 'new' ? { title: '', inspectedUnit: null } : { caseFileId: cases[0]?.id ?? '' })
        }
      />
      {isNew ? (
        <>
          <Input
            className={style.title}
            aria-label="卷宗标题"
            placeholder="卷宗标题"
            value={target.title}
            onChange={(event) => onChange({ ...target, title: event.target.value })}
          />
          <Input
            className={style.unit}
            aria-label="被巡察单位"
            placeholder="被巡察单位"
            value={target.inspectedUnit ?? ''}
            onChange={(event) => onChange({ ...target, inspectedUnit: event.target.value || null })}
          />
        </>
      ) : (
        <Select
          className={style.title}
          aria-label="卷宗"
          showSearch={{ optionFilterProp: 'label' }}
          value={target.caseFileId}
          options={cases.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChange={(caseFileId: string) => onChange({ caseFileId })}
        />
      )}
    </div>
  );
}
