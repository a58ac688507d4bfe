import { Button } from 'antd';
import type { Account } from '../../../../shared/account.ts';
import { rolesText } from '../../../components/account/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save } from '../../../engine/index.ts';
import style from './accounts.module.css';

export interface AccountTableProps {
  accounts: readonly Account[];
  mayChange: boolean;
  onRoles: (account: Account) => void;
  onPassword: (account: Account) => void;
}

const FACTS: readonly Column<Account>[] = [
  { key: 'name', head: '姓名', cut: true, show: ({ name }) => name },
  { key: 'roles', head: '角色', show: ({ roles }) => rolesText(roles) },
  {
    key: 'active',
    head: '状态',
    width: '72px',
    show: ({ active }) => (active ? '启用' : <span className={style.inactive}>停用</span>),
  },
];

/** Everybody who may sign in, or once might. */
export function AccountTable({ accounts, mayChange, onRoles, onPassword }: AccountTableProps) {
  const actions: Column<Account> = {
    key: 'actions',
    head: '操作',
    width: '260px',
    show: (account) => (
      <div className={style.actions}>
        <Button size="small" aria-label={`角色：${account.name}`} onClick={() => onRoles(account)}>
          角色
        </Button>
        <Button size="small" aria-label={`重设密码：${account.name}`} onClick={() => onPassword(account)}>
          重设密码
        </Button>
        <Button
          size="small"
          aria-label={`${account.active ? '停用' : '启用'}：${account.name}`}
          onClick={() => void setActive(account)}
        >
          {account.active ? '停用' : '启用'}
        </Button>
      </div>
    ),
  };
  return (
    <DataTable
      label="账号"
      columns={mayChange ? [...FACTS, actions] : FACTS}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  );
}

/** It can be taken back at once, so nobody is asked. */
function setActive({ id, active }: Account) {
  return save(() => engine.account.update.mutate({ accountId: id, active: !active }));
}
