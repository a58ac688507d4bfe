import type { ReactNode } from 'react';
import style from './form.module.css';

/** Short fields of a form beside each other. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={style.row}>{children}</div>;
}
