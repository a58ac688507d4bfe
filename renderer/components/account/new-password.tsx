import { Input } from 'antd';
import { useId } from 'react';
import { SHORTEST_PASSWORD } from '../../../shared/account.ts';
import style from './account.module.css';

/** A password as it is chosen: typed twice. */
export interface NewPassword {
  password: string;
  again: string;
}

/** Why a password won't do yet; `null` where it will. */
export function whyNotPassword({ password, again }: NewPassword): string | null {
  if ([...password.normalize('NFKC')].length < SHORTEST_PASSWORD)
    return `密码至少 ${SHORTEST_PASSWORD} 个字符。`;
  return password === again ? null : '两次输入的密码不一致。';
}

export interface NewPasswordFieldsProps {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** What the first field is called. */
  label?: string;
  onEnter?: () => void;
}

export function NewPasswordFields({ value, onChange, label = '密码', onEnter }: NewPasswordFieldsProps) {
  const id = useId();
  return (
    <>
      <div className={style.row}>
        <label htmlFor={id}>{label}</label>
        <Input
          id={id}
          type="password"
          autoComplete="new-password"
          placeholder={`至少 ${SHORTEST_PASSWORD} 个字符`}
          value={value.password}
          onChange={({ target }) => onChange({ ...value, password: target.value })}
          onPressEnter={onEnter}
        />
      </div>
      <div className={style.row}>
        <label htmlFor={`${id}-again`}>再次输入密码</label>
        <Input
          id={`${id}-again`}
          type="password"
          autoComplete="new-password"
          value={value.again}
          onChange={({ target }) => onChange({ ...value, again: target.value })}
          onPressEnter={onEnter}
        />
      </div>
    </>
  );
}
