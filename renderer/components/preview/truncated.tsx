import type { ReactNode } from 'react';
import style from './preview.module.css';

/** Says at the end that there is more. */
export function Truncated({ children }: { children: ReactNode }) {
  return <p className={style.truncated}>{children}全部内容请打开副本查看。</p>;
}
