export { judgeCompletion, setCompletion } from './judge.ts';
export { completionProcedures } from './procedures.ts';
export { latestJudgement, listJudgements } from './read.ts';
export { requireOpenMeasureFits, whyNoOpenMeasure } from './stands.ts';
