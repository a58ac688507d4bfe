export { type DeletionQuestion, useConfirmDeletion } from './use-confirm-deletion.tsx';
