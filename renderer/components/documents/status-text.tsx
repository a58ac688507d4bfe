import { DOCUMENT_STATUS_NAMES } from '../../../shared/delivery.ts';
import type { DocumentSummary } from '../../../shared/document.ts';
import { useToday } from '../../format/today.ts';
import styles from './documents.module.css';

/** How far a paper has come, and by when a reply to it is awaited; red once that is overdue. */
export function StatusText({ document }: { document: Pick<DocumentSummary, 'status' | 'replyDue'> }) {
  const today = useToday();
  const { status, replyDue } = document;
  const waits = replyDue !== null && status !== 'voided' && status !== 'closed';
  return (
    <>
      <div data-status={status} className={styles['status']}>
        {DOCUMENT_STATUS_NAMES[status]}
      </div>
      {waits ? (
        <div className={styles['quiet']} data-overdue={replyDue < today || undefined}>
          {replyDue < today ? '逾期未回复' : `${replyDue} 前回复`}
        </div>
      ) : null}
    </>
  );
}
