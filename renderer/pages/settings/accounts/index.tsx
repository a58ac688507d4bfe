import { UserAddOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { Account } from '../../../../shared/account.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed, Notice } from '../../../components/notice/index.ts';
import { engine, useMayDo, useRead } from '../../../engine/index.ts';
import { AccountDialog } from './account-dialog.tsx';
import { AccountTable } from './account-table.tsx';
import style from './accounts.module.css';
import { PasswordDialog } from './password-dialog.tsx';
import { SignInSwitch } from './sign-in-switch.tsx';

type Doing = { kind: 'nothing' } | { kind: 'adding' } | { kind: 'roles' | 'password'; account: Account };

/** 人员与权限: who may sign in to the library, and what each may do. */
export default function Accounts() {
  const accounts = useRead(['account.list'], (signal) => engine.account.list.query(undefined, { signal }));
  const mayChange = useMayDo('administrator');
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const close = () => setDoing({ kind: 'nothing' });
  if (accounts.isError) return <Failed error={accounts.error} onRetry={() => void accounts.refetch()} />;
  if (!accounts.data) return <Spin />;
  const hasAdministrator = accounts.data.some(
    ({ active, roles }) => active && roles.includes('administrator'),
  );
  return (
    <div className={style.accounts}>
      <SignInSwitch mayChange={mayChange} hasAdministrator={hasAdministrator} />
      <section className={style.part} aria-labelledby="accounts">
        <header className={style.head}>
          <h2 id="accounts" className={style.heading}>
            账号
          </h2>
          {mayChange ? (
            <Button icon={<UserAddOutlined />} onClick={() => setDoing({ kind: 'adding' })}>
              新建账号
            </Button>
          ) : null}
        </header>
        {accounts.data.length === 0 ? (
          <Empty title="还没有账号">启用登录前，请先建立管理员账号。</Empty>
        ) : (
          <AccountTable
            accounts={accounts.data}
            mayChange={mayChange}
            onRoles={(account) => setDoing({ kind: 'roles', account })}
            onPassword={(account) => setDoing({ kind: 'password', account })}
          />
        )}
        {mayChange ? null : (
          <div className={style.note}>
            <Notice kind="fact">账号由管理员管理。</Notice>
          </div>
        )}
      </section>
      {doing.kind === 'adding' ? <AccountDialog isFirst={!hasAdministrator} onClose={close} /> : null}
      {doing.kind === 'roles' ? <AccountDialog account={doing.account} onClose={close} /> : null}
      {doing.kind === 'password' ? <PasswordDialog account={doing.account} onClose={close} /> : null}
    </div>
  );
}
