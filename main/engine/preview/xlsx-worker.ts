import { answerWith } from './answer.ts';
import { readXlsx } from './xlsx.ts';

await answerWith(readXlsx);
