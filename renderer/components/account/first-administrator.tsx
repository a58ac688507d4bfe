import { Input, Radio } from 'antd';
import { useId } from 'react';
import style from './account.module.css';
import { type NewPassword, NewPasswordFields, whyNotPassword } from './new-password.tsx';

/** Who signs in to a new library: its first administrator, or nobody. */
export interface FirstSignIn extends NewPassword {
  kind: 'administrator' | 'single';
  name: string;
}

/** Why a new library can't begin so yet; `null` where it can. */
export function whyNotFirst(first: FirstSignIn): string | null {
  if (first.kind === 'single') return null;
  return first.name.trim() === '' ? '请填写管理员姓名。' : whyNotPassword(first);
}

export interface FirstAdministratorProps {
  value: FirstSignIn;
  onChange: (value: FirstSignIn) => void;
}

export function FirstAdministrator({ value, onChange }: FirstAdministratorProps) {
  const id = useId();
  return (
    <fieldset className={style.first}>
      <div className={style.row}>
        <span className={style.label} id={`${id}-kind`}>
          登录
        </span>
        <Radio.Group
          aria-labelledby={`${id}-kind`}
          value={value.kind}
          onChange={({ target }) => onChange({ ...value, kind: target.value })}
          options={[
            { value: 'administrator', label: '凭姓名和密码登录' },
            { value: 'single', label: '单人使用，不设登录' },
          ]}
        />
      </div>
      {value.kind === 'administrator' ? (
        <>
          <div className={style.row}>
            <label htmlFor={`${id}-name`}>管理员姓名</label>
            <Input
              id={`${id}-name`}
              autoComplete="off"
              maxLength={50}
              value={value.name}
              onChange={({ target }) => onChange({ ...value, name: target.value })}
            />
          </div>
          <NewPasswordFields
            label="管理员密码"
            value={value}
            onChange={(password) => onChange({ ...value, ...password })}
          />
        </>
      ) : null}
      <p className={style.about}>
        {value.kind === 'administrator'
          ? '管理员建立其他人员的账号并指定角色。密码遗失后只能由另一位管理员重设，请妥善保管。'
          : '打开即可使用，权限不作区分，操作记录记下自填的姓名。以后可在设置中启用登录。'}
      </p>
    </fieldset>
  );
}
