import { Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { Section } from '../../../shared/casefile.ts';
import { engine, trySave } from '../../engine/index.ts';
import { useReturnFocus } from '../focus/index.ts';
import { Notice } from '../notice/index.ts';
import style from './add-dialog.module.css';

export interface AddDialogProps {
  caseFileId: string;
  sections: readonly Section[];
  onAdded: (issueId: string) => void;
  onClose: () => void;
}

/** Adds a problem by hand, behind the others. */
export function AddDialog({ caseFileId, sections, onAdded, onClose }: AddDialogProps) {
  const [statement, setStatement] = useState('');
  const [sectionId, setSectionId] = useState<string | null>(sections[0]?.id ?? null);
  const [reason, setReason] = useState<string | null>(null);
  useReturnFocus();
  const statementId = useId();
  const sectionFieldId = useId();
  const add = async () => {
    const result = await trySave(() => engine.issue.add.mutate({ caseFileId, sectionId, statement }));
    if (result.kind === 'saved') onAdded(result.value);
    else setReason(result.reason);
  };
  return (
    <Modal
      open
      title="新增问题"
      okText="新增"
      cancelText="取消"
      okButtonProps={{ disabled: statement.trim() === '' }}
      onOk={add}
      onCancel={onClose}
    >
      <label htmlFor={statementId}>问题内容</label>
      <Input.TextArea
        id={statementId}
        autoFocus
        rows={4}
        value={statement}
        onChange={({ target }) => setStatement(target.value)}
      />
      {sections.length > 0 ? (
        <div className={style.section}>
          <label htmlFor={sectionFieldId}>方面</label>
          <Select
            id={sectionFieldId}
            className={style.control}
            value={sectionId}
            allowClear
            placeholder="未归入方面"
            options={sections.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
            onChange={(id: string | undefined) => setSectionId(id ?? null)}
          />
        </div>
      ) : null}
      {reason === null ? null : <Notice kind="failure">{reason}</Notice>}
    </Modal>
  );
}
