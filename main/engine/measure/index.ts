export { addMeasure, type MeasurePatch, updateMeasure } from './change.ts';
export { closeMeasureRanks, makeRoomForMeasure } from './order.ts';
export { measureProcedures } from './procedures.ts';
export { resolveMeasure, setMeasureTrashed } from './row.ts';
