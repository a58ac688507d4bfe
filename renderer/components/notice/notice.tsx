import { Button } from 'antd';
import type { ReactNode } from 'react';
import { failureOf } from '../../engine/index.ts';
import style from './notice.module.css';

export interface NoticeProps {
  /** `failure` is red and spoken at once; `advice` is amber, `fact` plain. */
  kind: 'failure' | 'advice' | 'fact';
  children: ReactNode;
  actions?: ReactNode;
}

/** A sentence in the page that the user should not miss. */
export function Notice({ kind, children, actions }: NoticeProps) {
  return (
    <div className={`${style.notice} ${style[kind]}`} role={kind === 'failure' ? 'alert' : 'status'}>
      <div className={style.text}>{children}</div>
      {actions}
    </div>
  );
}

/** Stands where something could not be read, with the reason and a way to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const retry = onRetry ? (
    <Button size="small" onClick={onRetry}>
      重试
    </Button>
  ) : null;
  return (
    <Notice kind="failure" actions={retry}>
      {failureOf(error).reason}
    </Notice>
  );
}
