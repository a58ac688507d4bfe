export { initialsOf } from './initials.ts';
export { peopleProcedures } from './procedures.ts';
export { departmentId, personId } from './register.ts';
