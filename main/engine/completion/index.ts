export { judgeCompletion, setCompletion } from './judge.ts';
export { completionProcedures } from './procedures.ts';
export { latestJudgement, listJudgements } from './read.ts';
export { requireDoneDateFits, whyNotDoneThen } from './stands.ts';
