import { Checkbox } from 'antd';
import { ROLE_NAMES, ROLES, type Role } from '../../../shared/role.ts';
import style from './account.module.css';

/** What a role is for, in a few words. */
const RIGHTS: Record<Role, string> = {
  administrator: '管理账号和设置，办理经办和审核事项，不能签批',
  clerk: '导入、登记、修改，添加材料，提出延期和销号',
  reviewer: '另可审批延期、审核销号、更正时限',
  leader: '查阅全部，签批',
  viewer: '只能查阅',
};

/** Roles one after the other, in words. */
export function rolesText(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join('、');
}

export interface RoleChoiceProps {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  labelledBy: string;
}

export function RoleChoice({ value, onChange, labelledBy }: RoleChoiceProps) {
  return (
    <fieldset className={style.roles} aria-labelledby={labelledBy}>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          onChange={({ target }) =>
            onChange(ROLES.filter((one) => (one === role ? target.checked : value.includes(one))))
          }
        >
          {ROLE_NAMES[role]} <span className={style.right}>{RIGHTS[role]}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
