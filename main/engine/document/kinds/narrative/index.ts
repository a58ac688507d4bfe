export {
  chapter,
  figureBlocks,
  narrativeIssues,
  narrativeLead,
  narrativeTitle,
  writtenText,
} from './body.ts';
export {
  adviceOnNarrative,
  collectNarrative,
  type Narrative,
  narrativeShape,
  wholeDay,
} from './data.ts';
export { AS_OF, LEADERSHIP, MEETINGS, NEXT_STEPS, TITLE } from './fields.ts';
export { adviceOnUnrecorded, NOTHING, unrecorded, unrecordedOf } from './unrecorded.ts';
