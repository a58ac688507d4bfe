import type { ReactNode } from 'react';
import style from './empty.module.css';

export interface EmptyProps {
  /** What is not there: 还没有卷宗。 */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  /** The buttons that do it. */
  actions?: ReactNode;
}

/** Stands where a list has nothing to show, and says what to do next. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className={style.empty}>
      <p className={style.title}>{title}</p>
      {children ? <div className={style.advice}>{children}</div> : null}
      {actions ? <div className={style.actions}>{actions}</div> : null}
    </div>
  );
}
