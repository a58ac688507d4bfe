import { Spin } from 'antd';
import { useDeferredValue } from 'react';
import { Failed } from '../notice/index.ts';
import { PaperView } from '../paper/paper-view.tsx';
import styles from './documents.module.css';
import { type DocumentRequest, useDocumentForm, useDocumentPreview } from './requests.ts';

/** The paper as it would be made now; what is typed shows as soon as there is time for it. */
export function Draft({ request }: { request: DocumentRequest }) {
  const calm = useDeferredValue(request);
  const form = useDocumentForm(calm);
  const preview = useDocumentPreview(calm);
  // Why there can be no paper stands where its fields would be.
  if (form.error) return null;
  if (preview.error) {
    return (
      <div className={styles['draft']}>
        <Failed error={preview.error} onRetry={() => void preview.refetch()} />
      </div>
    );
  }
  if (!preview.data) {
    const awaited = !form.data || form.isPlaceholderData || form.data.faults.length === 0;
    return awaited ? <Spin /> : <p className={styles['hint']}>改正左边标红的各项后显示预览。</p>;
  }
  return (
    <div className={styles['draft']}>
      <PaperView preview={preview.data} />
      <p className={styles['hint']}>预览按国标版面排列；换行以本机字体为准，Word 中可能略有出入。</p>
    </div>
  );
}
