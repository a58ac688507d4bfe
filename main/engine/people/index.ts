export { requireActive } from './active.ts';
export { keepHandover } from './handover.ts';
export { initialsOf } from './initials.ts';
export { peopleProcedures } from './procedures.ts';
export { departmentId, personId } from './register.ts';
export { registerProcedures } from './register-procedures.ts';
