import { type ReactNode, useId } from 'react';
import style from './overview.module.css';

interface CardProps {
  title: string;
  /** A sentence on what it is for. */
  note?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A group of fields under a heading. */
export function Card({ title, note, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={style.card} aria-labelledby={id}>
      <div className={style.cardHead}>
        <h2 id={id} className={style.cardTitle}>
          {title}
        </h2>
        {actions}
      </div>
      {note ? <p className={style.note}>{note}</p> : null}
      {children}
    </section>
  );
}
