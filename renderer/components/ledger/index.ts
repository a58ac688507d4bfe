export { IssueSide, type IssueSideProps } from './issue-side.tsx';
export { Ledger, type LedgerProps } from './ledger.tsx';
