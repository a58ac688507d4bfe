import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { OpenLibrary } from '../../../shared/workspace.ts';
import { CommandButton } from '../../commands/index.ts';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, enterWorkspace, failureOf } from '../../engine/index.ts';
import style from './sign-in.module.css';

/** What stands in place of every page of a library until somebody has signed in. */
export function SignIn({ library }: { library: OpenLibrary }) {
  const id = useId();
  const secret = useRef<InputRef>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || password === '') {
      setFailure('请填写姓名和密码。');
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      enterWorkspace(await engine.account.signIn.mutate({ name: name.trim(), password }));
    } catch (error) {
      setFailure(failureOf(error).reason);
      setPassword('');
      secret.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page title="登录">
      <form className={style.form} onSubmit={enter} aria-label="登录">
        <p className={style.library} title={library.path}>
          卷宗库：{library.name}
        </p>
        <div className={style.field}>
          <label htmlFor={`${id}-name`}>姓名</label>
          <Input
            id={`${id}-name`}
            autoFocus
            autoComplete="username"
            maxLength={50}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className={style.field}>
          <label htmlFor={`${id}-password`}>密码</label>
          <Input
            ref={secret}
            id={`${id}-password`}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </div>
        {failure ? (
          <div className={style.field}>
            <Notice kind="failure">{failure}</Notice>
          </div>
        ) : null}
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          登录
        </Button>
        <p className={style.advice}>没有账号或忘记密码的，请联系管理员。</p>
      </form>
      <div className={style.others}>
        <CommandButton id="library.open" type="link" />
        <CommandButton id="library.close" type="link" />
      </div>
    </Page>
  );
}
