export { AwaitedTable } from './awaited-table.tsx';
export { DeliveryBlock } from './delivery-block.tsx';
export { useAwaited } from './reads.ts';
