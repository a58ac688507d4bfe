export { ChangePassword } from './change-password.tsx';
export { FirstAdministrator, type FirstSignIn, whyNotFirst } from './first-administrator.tsx';
export { type NewPassword, NewPasswordFields, whyNotPassword } from './new-password.tsx';
export { RoleChoice, rolesText } from './role-choice.tsx';
