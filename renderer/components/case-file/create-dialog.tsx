import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { engine, trySave } from '../../engine/index.ts';
import { useReturnFocus } from '../focus/index.ts';
import { Notice } from '../notice/index.ts';
import style from './create-dialog.module.css';

export interface CreateDialogProps {
  onCreated: (caseFileId: string) => void;
  onClose: () => void;
}

/** Makes a case file without a notice. */
export function CreateDialog({ onCreated, onClose }: CreateDialogProps) {
  const [unit, setUnit] = useState('');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  useReturnFocus();
  const unitId = useId();
  const titleId = useId();
  const create = async () => {
    const patch = { inspectedUnit: unit.trim(), title: title.trim() === '' ? null : title.trim() };
    const result = await trySave(() => engine.caseFile.createEmpty.mutate(patch));
    if (result.kind === 'saved') onCreated(result.value);
    else setReason(result.reason);
  };
  return (
    <Modal
      open
      title="新建卷宗"
      okText="新建"
      cancelText="取消"
      okButtonProps={{ disabled: unit.trim() === '' }}
      onOk={create}
      onCancel={onClose}
    >
      <div className={style.field}>
        <label htmlFor={unitId}>被巡察单位</label>
        <Input
          id={unitId}
          autoFocus
          value={unit}
          onChange={({ target }) => setUnit(target.value)}
          onPressEnter={() => {
            if (unit.trim() !== '') void create();
          }}
        />
      </div>
      <div className={style.field}>
        <label htmlFor={titleId}>卷宗标题（可以以后再填）</label>
        <Input id={titleId} value={title} onChange={({ target }) => setTitle(target.value)} />
      </div>
      {reason === null ? null : <Notice kind="failure">{reason}</Notice>}
    </Modal>
  );
}
