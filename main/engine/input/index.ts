export { trimmed } from './blank.ts';
export { type Difference, differenceOf, updateRow } from './difference.ts';
export { path, typedPath } from './path.ts';
export {
  actorName,
  bodyText,
  date,
  day,
  id,
  nameText,
  optionalDate,
  optionalDay,
  optionalName,
  optionalText,
  requiredText,
} from './text.ts';
export { placeOfHalfCharacter } from './well-formed.ts';
