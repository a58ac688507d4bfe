export { type LetterSource, letterOfSource } from './collect.ts';
export { interviewNotice } from './interview-notice.ts';
export { reminderLetter } from './reminder-letter.ts';
export { supervisionLetter } from './supervision-letter.ts';
export { supervisionNotice } from './supervision-notice.ts';
