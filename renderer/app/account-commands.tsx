import { KeyOutlined, SwapOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useCommands } from '../commands/index.ts';
import { ChangePassword } from '../components/account/index.ts';
import { engine, enterWorkspace, tellFailure, useWorkspace } from '../engine/index.ts';

/** The commands of whoever has signed in. */
export function AccountCommands() {
  return useWorkspace().data?.account ? <Commands /> : null;
}

function Commands() {
  const [isChanging, setChanging] = useState(false);
  useCommands([
    {
      id: 'account.changePassword',
      name: '修改密码',
      group: '登录',
      icon: <KeyOutlined />,
      run: () => setChanging(true),
    },
    {
      id: 'account.signOut',
      name: '退出登录',
      group: '登录',
      keywords: ['更换人员', '注销'],
      icon: <SwapOutlined />,
      run: () => void engine.account.signOut.mutate().then(enterWorkspace, tellFailure),
    },
  ]);
  return isChanging ? <ChangePassword onClose={() => setChanging(false)} /> : null;
}
