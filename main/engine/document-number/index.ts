export { giveNumber, voidNumber } from './give.ts';
export { type DocumentNumber, isCode, numberText, parseNumber } from './number.ts';
export { type NumberFacts, type NumberPlan, numberFactsOf, planNumber } from './plan.ts';
export { type GivenNumber, listNumbers, numberOfDocument } from './register.ts';
