import { type ReactNode, useId } from 'react';
import style from './field.module.css';

/** What every field says of itself. */
export interface FieldProps {
  label: string;
  /** Where the label stands; `unseen` leaves it to screen readers, as in a table whose head says it. */
  labelAt?: 'above' | 'beside' | 'unseen';
  /** A short explanation below. */
  help?: string;
}

interface FrameProps extends FieldProps {
  /** Why what was typed is not saved. */
  reason: string | null;
  /** What the same field was changed to elsewhere in the meantime. */
  changedTo: string | null;
  children: (control: ControlProps) => ReactNode;
}

export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, control and what there is to say of it, tied together for screen readers. */
export function Frame({ label, labelAt = 'above', help, reason, changedTo, children }: FrameProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const notes = [
    reason,
    changedTo === null ? null : `此项刚在别处改为“${changedTo}”，保存将以此处为准。`,
    help,
  ];
  const shown = notes.filter((note) => note !== null && note !== undefined);
  return (
    <div className={labelAt === 'beside' ? style.beside : style.above}>
      <label htmlFor={id} className={labelAt === 'unseen' ? 'unseen' : style.label}>
        {label}
      </label>
      <div className={style.control}>
        {children({
          id,
          'aria-describedby': shown.length > 0 ? noteId : undefined,
          'aria-invalid': reason === null ? undefined : true,
        })}
        <div id={noteId} aria-live="polite" className={reason === null ? style.note : style.reason}>
          {shown.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
    </div>
  );
}
