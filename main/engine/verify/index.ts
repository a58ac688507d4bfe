export { verifyBag } from './bag.ts';
export { verifyLibrary } from './library.ts';
export { openingProblem, verifyPath, whatIsAt } from './path.ts';
export type { Problem, ProblemKind, Verification } from './problem.ts';
export { verifyProcedures } from './procedures.ts';
