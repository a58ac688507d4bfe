import { answerWith } from './answer.ts';
import { readDocx } from './docx.ts';

await answerWith(readDocx);
