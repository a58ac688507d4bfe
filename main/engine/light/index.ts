export { readCalendar } from './calendar.ts';
export { type Counted, LightCounter, lightReader } from './count.ts';
export {
  CLOSED_ON,
  COMPLETION_ON,
  DEADLINE_ON,
  MEASURE_DEADLINE_ON,
  OVERDUE_ON,
  STAGE_ON,
} from './on-day.ts';
export { lightProcedures } from './procedures.ts';
export { issueLights, type LightQuestion, letterDue, measureLights } from './read.ts';
export { LIGHT_TABLE, readLightTable } from './table.ts';
