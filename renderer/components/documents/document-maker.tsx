import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { DocumentField } from '../../../shared/document.ts';
import { engine, save } from '../../engine/index.ts';
import { Failed, Notice } from '../notice/index.ts';
import styles from './documents.module.css';
import { type DocumentKind, type DocumentRequest, useDocumentForm } from './requests.ts';

/** The fields of a paper: filled from the case file, checked as they are typed, good for this paper alone. */
export function DocumentMaker({
  kind,
  request,
  onType,
  onMade,
}: {
  kind: DocumentKind;
  request: DocumentRequest;
  onType: (values: Record<string, string>) => void;
  onMade: (documentId: string) => void;
}) {
  const form = useDocumentForm(request);
  const [making, setMaking] = useState(false);
  const faults = form.data?.faults ?? [];

  async function make(): Promise<void> {
    setMaking(true);
    const made = await save(() => engine.document.generate.mutate(request));
    setMaking(false);
    if (made) onMade(made.id);
  }

  if (form.error) {
    return (
      <div className={styles['maker']}>
        <Failed error={form.error} onRetry={() => void form.refetch()} />
      </div>
    );
  }
  return (
    <form
      className={styles['maker']}
      aria-label={kind.name}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div className={styles['make']}>
        <Button type="primary" htmlType="submit" loading={making} disabled={faults.length > 0 || !form.data}>
          生成{kind.name}
        </Button>
        <span className={styles['hint']}>此处所填只用于本次文书，不改动卷宗。</span>
      </div>
      {form.data && form.data.advice.length > 0 ? (
        <Notice kind="advice">请核对：{form.data.advice.join('；')}。</Notice>
      ) : null}
      <div className={styles['fields']}>
        {form.data?.fields.map((field) => {
          const fault = faults.find(({ key }) => key === field.key);
          return (
            <div key={field.key} className={styles['field']} data-wide={isWide(field) || undefined}>
              <label htmlFor={`field-${field.key}`}>{field.name}</label>
              <FieldInput
                field={field}
                fault={fault?.message}
                value={request.values[field.key] ?? field.value}
                onChange={(value) => onType({ ...request.values, [field.key]: value })}
              />
              {fault ? (
                <p id={`fault-${field.key}`} className={styles['fault']}>
                  {fault.message}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </form>
  );
}

/** Titles and running text need the whole width, single facts do not. */
function isWide({ type, key }: DocumentField): boolean {
  return type === 'text' || type === 'names' || key === 'title';
}

function FieldInput({
  field,
  fault,
  value,
  onChange,
}: {
  field: DocumentField;
  fault: string | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  const common = {
    id: `field-${field.key}`,
    value,
    status: fault ? ('error' as const) : ('' as const),
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `fault-${field.key}` : undefined,
  };
  if (field.type === 'choice') {
    return (
      <Select
        id={common.id}
        status={common.status}
        aria-invalid={common['aria-invalid']}
        aria-describedby={common['aria-describedby']}
        value={value}
        options={['', ...(field.choices ?? [])].map((choice) => ({ value: choice, label: choice || '无' }))}
        onChange={onChange}
      />
    );
  }
  if (field.type === 'text') {
    return <Input.TextArea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <Input {...common} placeholder={HINTS[field.type]} onChange={(event) => onChange(event.target.value)} />
  );
}

const HINTS: Partial<Record<DocumentField['type'], string>> = {
  date: '年-月-日',
  names: '多个用顿号分开',
};
