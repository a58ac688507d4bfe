import { Button } from 'antd';
import { useState } from 'react';
import { engine, save } from '../../engine/index.ts';
import { Failed, Notice } from '../notice/index.ts';
import styles from './documents.module.css';
import { FieldGroups } from './field-groups.tsx';
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
      {form.data ? (
        // Another kind begins with its groups folded.
        <FieldGroups key={kind.key} form={form.data} values={request.values} onType={onType} />
      ) : null}
    </form>
  );
}
