export { IssueSelfChecks } from './issue-self-checks.tsx';
export { useSelfChecks } from './reads.ts';
export { SelfCheckTable } from './self-check-table.tsx';
