import { UserOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { CommandButton } from '../commands/index.ts';
import { rolesText } from '../components/account/index.ts';
import { useWorkspace } from '../engine/index.ts';
import style from './header.module.css';

/** Who has signed in; a click tells as what, and lets somebody else work. */
export function SignedInPerson() {
  const account = useWorkspace().data?.account;
  const [isOpen, setOpen] = useState(false);
  if (!account) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className={style.person} onClickCapture={() => setOpen(false)}>
          <p>
            {account.name}：{rolesText(account.roles)}
          </p>
          <CommandButton id="account.changePassword" />
          <CommandButton id="account.signOut" />
        </div>
      }
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`登录人：${account.name}`}>
        {account.name}
      </Button>
    </Popover>
  );
}
