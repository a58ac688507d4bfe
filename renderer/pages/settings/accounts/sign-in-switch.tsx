import { App, Button } from 'antd';
import { engine, save, useWorkspace } from '../../../engine/index.ts';
import style from './accounts.module.css';

export interface SignInSwitchProps {
  mayChange: boolean;
  /** Whether somebody could let others in. */
  hasAdministrator: boolean;
}

/** Whether people sign in to the library. */
export function SignInSwitch({ mayChange, hasAdministrator }: SignInSwitchProps) {
  const { modal } = App.useApp();
  const isOn = useWorkspace().data?.signIn === 'on';
  const ask = () =>
    void modal.confirm({
      title: isOn ? '停用登录？' : '启用登录？',
      content: isOn
        ? '停用后，打开卷宗库即可办理全部事项，不再区分权限。停用的时间和操作人记入操作记录。'
        : '启用后，须凭姓名和密码登录，各人按角色办理。请先确认管理员的密码无误。',
      okText: isOn ? '停用' : '启用',
      okButtonProps: { danger: isOn },
      cancelText: '取消',
      autoFocusButton: 'cancel',
      onOk: () => save(() => engine.account.setSignIn.mutate({ signIn: isOn ? 'off' : 'on' })),
    });
  return (
    <section className={style.part} aria-labelledby="sign-in">
      <header className={style.head}>
        <h2 id="sign-in" className={style.heading}>
          登录：{isOn ? '已启用' : '未启用'}
        </h2>
        {mayChange ? (
          <Button disabled={!isOn && !hasAdministrator} onClick={ask}>
            {isOn ? '停用登录' : '启用登录'}
          </Button>
        ) : null}
      </header>
      <p className={style.about}>
        {isOn
          ? '打开卷宗库须登录，各人按角色办理，操作记录记下登录人的姓名。'
          : '打开卷宗库不须登录，权限不作区分，操作记录记下自填的姓名。启用登录前，请先建立管理员账号。'}
      </p>
    </section>
  );
}
