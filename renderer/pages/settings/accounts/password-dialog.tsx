import { App, Modal } from 'antd';
import { useState } from 'react';
import type { Account } from '../../../../shared/account.ts';
import { NewPasswordFields, whyNotPassword } from '../../../components/account/index.ts';
import { useReturnFocus } from '../../../components/focus/index.ts';
import { Notice } from '../../../components/notice/index.ts';
import { engine, trySave } from '../../../engine/index.ts';

/** An administrator gives somebody another password. Mount it to open it. */
export function PasswordDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { message } = App.useApp();
  const [chosen, setChosen] = useState({ password: '', again: '' });
  const [failure, setFailure] = useState<string | null>(null);
  useReturnFocus();
  const confirm = async () => {
    const objection = whyNotPassword(chosen);
    setFailure(objection);
    if (objection !== null) return;
    const result = await trySave(() =>
      engine.account.setPassword.mutate({ accountId: account.id, password: chosen.password }),
    );
    if (result.kind === 'saved') {
      void message.success(`${account.name}的密码已重设`);
      onClose();
    } else setFailure(result.reason);
  };
  return (
    <Modal
      open
      title={`重设${account.name}的密码`}
      okText="重设"
      cancelText="取消"
      onOk={confirm}
      onCancel={onClose}
    >
      <NewPasswordFields label="新密码" value={chosen} onChange={setChosen} onEnter={() => void confirm()} />
      {failure ? <Notice kind="failure">{failure}</Notice> : null}
    </Modal>
  );
}
