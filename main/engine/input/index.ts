export { type Difference, differenceOf, updateRow } from './difference.ts';
export { bodyText, date, day, id, nameText, optionalName, optionalText, requiredText } from './text.ts';
