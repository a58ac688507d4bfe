export { type LetterSource, letterOfSource } from './data.ts';
export { interviewNotice } from './interview-notice.ts';
export { reminderLetter } from './reminder-letter.ts';
export { supervisionNotice } from './supervision-notice.ts';
