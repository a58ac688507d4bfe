import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { engine, trySave } from '../../engine/index.ts';
import { useReturnFocus } from '../focus/index.ts';
import { Notice } from '../notice/index.ts';
import style from './account.module.css';
import { NewPasswordFields, whyNotPassword } from './new-password.tsx';

/** Whoever has signed in chooses another password. Mount it to open it. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const id = useId();
  const { message } = App.useApp();
  const [present, setPresent] = useState('');
  const [chosen, setChosen] = useState({ password: '', again: '' });
  const [failure, setFailure] = useState<string | null>(null);
  useReturnFocus();
  const change = async () => {
    const objection = present === '' ? '请填写原密码。' : whyNotPassword(chosen);
    setFailure(objection);
    if (objection !== null) return;
    const result = await trySave(() =>
      engine.account.changeOwn.mutate({ present, password: chosen.password }),
    );
    if (result.kind === 'failed') {
      setFailure(result.code === 'sign-in-failed' ? '原密码不对，请重新输入。' : result.reason);
      return;
    }
    void message.success('密码已修改');
    onClose();
  };
  return (
    <Modal open title="修改密码" okText="修改" cancelText="取消" onOk={change} onCancel={onClose}>
      <div className={style.row}>
        <label htmlFor={id}>原密码</label>
        <Input
          id={id}
          type="password"
          autoFocus
          autoComplete="current-password"
          value={present}
          onChange={({ target }) => setPresent(target.value)}
        />
      </div>
      <NewPasswordFields label="新密码" value={chosen} onChange={setChosen} onEnter={() => void change()} />
      {failure ? <Notice kind="failure">{failure}</Notice> : null}
    </Modal>
  );
}
