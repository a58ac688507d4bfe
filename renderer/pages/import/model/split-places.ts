import type { DraftMeasure } from '../../../../shared/intake.ts';
import type { Edit } from './edits.ts';
import { placeOf } from './places.ts';
import type { Checking } from './wizard.ts';

/** Where the second half of a split measure stands in the source, as far as the measure still reads as printed. */
export function splitPlaces(
  { check, found, reading }: Checking,
  { key, text }: DraftMeasure,
  at: number,
  second: string,
): Edit {
  const place = placeOf(check, found, key);
  const printed = place === null ? '' : reading.text.slice(place.start, place.end);
  if (place === null || !printed.startsWith(text.slice(0, at))) return (state) => state;
  return (state) => ({
    ...state,
    places: [...state.places, { start: place.start + at, end: place.end, piece: second }],
  });
}
