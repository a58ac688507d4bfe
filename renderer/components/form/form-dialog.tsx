import { Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { forgetFailure, trySave } from '../../engine/index.ts';
import { useReturnFocus } from '../focus/index.ts';
import { Notice } from '../notice/index.ts';
import style from './form.module.css';

export interface FormDialogProps<T> {
  title: string;
  /** The word on the button that does it. */
  okText: string;
  /** Whether everything is filled in that it needs. */
  ready: boolean;
  /** What is done; where it fails the dialog stays, with the reason. */
  work: () => Promise<T>;
  onDone?: (value: T) => void;
  /** Closes it: after it was done, or without. */
  onClose: () => void;
  /** Whether it deletes or takes back something. */
  danger?: boolean;
  /** In pixels. */
  width?: number;
  children?: ReactNode;
}

/** A dialog whose fields are sent together. Mount it to open it. */
export function FormDialog<T>(props: FormDialogProps<T>) {
  const { title, okText, ready, work, onDone, onClose, danger = false, width = 520, children } = props;
  const [reason, setReason] = useState<string | null>(null);
  const [isAtWork, setAtWork] = useState(false);
  const form = useId();
  useReturnFocus();
  const submit = async () => {
    if (!ready || isAtWork) return;
    setAtWork(true);
    const result = await trySave(work);
    setAtWork(false);
    if (result.kind === 'failed') {
      setReason(result.reason);
      return;
    }
    onDone?.(result.value);
    onClose();
  };
  const cancel = () => {
    if (reason !== null) forgetFailure();
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText}
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form, disabled: !ready, loading: isAtWork, danger }}
      onCancel={cancel}
    >
      <form
        id={form}
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        {reason === null ? null : <Notice kind="failure">{reason}</Notice>}
      </form>
    </Modal>
  );
}
