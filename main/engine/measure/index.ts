export { updateMeasure } from './change.ts';
export { closeMeasureRanks, makeRoomForMeasure } from './order.ts';
export { measureProcedures } from './procedures.ts';
export { setMeasureTrashed } from './row.ts';
