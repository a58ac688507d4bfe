import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Account } from '../../../../shared/account.ts';
import type { Role } from '../../../../shared/role.ts';
import { NewPasswordFields, RoleChoice, whyNotPassword } from '../../../components/account/index.ts';
import { useReturnFocus } from '../../../components/focus/index.ts';
import { Notice } from '../../../components/notice/index.ts';
import { engine, trySave } from '../../../engine/index.ts';
import style from './accounts.module.css';

export interface AccountDialogProps {
  /** Whose roles are to change; a new account where nobody is named. */
  account?: Account;
  /** Whether the library has no administrator yet. */
  isFirst?: boolean;
  onClose: () => void;
}

/** A new account, or the roles of one. Mount it to open it. */
export function AccountDialog({ account, isFirst = false, onClose }: AccountDialogProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(
    account?.roles ?? [isFirst ? 'administrator' : 'clerk'],
  );
  const [chosen, setChosen] = useState({ password: '', again: '' });
  const [failure, setFailure] = useState<string | null>(null);
  useReturnFocus();

  const whyNot = (): string | null => {
    if (!account && name.trim() === '') return '请填写姓名。';
    if (roles.length === 0) return '请至少选一个角色。';
    return account ? null : whyNotPassword(chosen);
  };
  const confirm = async () => {
    const objection = whyNot();
    setFailure(objection);
    if (objection !== null) return;
    const result = await trySave(() =>
      account
        ? engine.account.update.mutate({ accountId: account.id, roles: [...roles] })
        : engine.account.create.mutate({ name: name.trim(), roles: [...roles], password: chosen.password }),
    );
    if (result.kind === 'saved') onClose();
    else setFailure(result.reason);
  };
  return (
    <Modal
      open
      title={account ? `${account.name}的角色` : '新建账号'}
      okText={account ? '保存' : '新建'}
      cancelText="取消"
      onOk={confirm}
      onCancel={onClose}
    >
      {account ? null : (
        <div className={style.row}>
          <label htmlFor={id}>姓名</label>
          <Input
            id={id}
            autoFocus
            autoComplete="off"
            maxLength={50}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
      )}
      <div className={style.row}>
        <span id={`${id}-roles`}>角色</span>
        <RoleChoice labelledBy={`${id}-roles`} value={roles} onChange={setRoles} />
      </div>
      {account ? null : (
        <NewPasswordFields
          label="初始密码"
          value={chosen}
          onChange={setChosen}
          onEnter={() => void confirm()}
        />
      )}
      {failure ? <Notice kind="failure">{failure}</Notice> : null}
    </Modal>
  );
}
