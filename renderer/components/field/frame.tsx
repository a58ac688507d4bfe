import { Button } from 'antd';
import { type MouseEvent, type ReactNode, useId } from 'react';
import style from './field.module.css';

/** What every field says of itself. */
export interface FieldProps {
  label: string;
  /** Where the label stands; `unseen` leaves it to screen readers, as in a table whose head says it. */
  labelAt?: 'above' | 'beside' | 'unseen';
  /** A short explanation below. */
  help?: string;
}

/** Typed here, and saved otherwise elsewhere. */
export interface Conflict {
  note: string;
  adopt(): void;
  overrule(): void;
}

interface FrameProps extends FieldProps {
  /** Why what was typed is not saved. */
  reason: string | null;
  /** What somebody else has saved meanwhile, and the two ways out. */
  conflict?: Conflict | null;
  children: (control: ControlProps) => ReactNode;
}

export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, control and what there is to say of it, tied together for screen readers. */
export function Frame({ label, labelAt = 'above', help, reason, conflict = null, children }: FrameProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const notes = [conflict?.note, reason, help];
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
          {conflict ? (
            <div className={style.ways}>
              <Button size="small" onMouseDown={keepFocus} onClick={conflict.adopt}>
                采用别处的内容
              </Button>
              <Button size="small" onMouseDown={keepFocus} onClick={conflict.overrule}>
                以此处为准
              </Button>
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** The field is not left by pressing one of its buttons. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
