/**
 * Where a text with half a character (a lone surrogate) stands in a JSON value from outside, as the names that lead to
 * it; `null` where every text is whole. Such a half cannot be stored, so whatever is computed from it would differ from
 * what is read back.
 */
export function placeOfHalfCharacter(input: unknown): string[] | null {
  // No recursion: how deep the value goes is up to the sender.
  const waiting: { value: unknown; place: Place | null }[] = [{ value: input, place: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, place } = next;
    if (typeof value === 'string' && !value.isWellFormed()) return namesOf(place);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, part] of Object.entries(value)) {
      if (!name.isWellFormed()) return namesOf(place);
      if (typeof part === 'string' ? !part.isWellFormed() : typeof part === 'object') {
        waiting.push({ value: part, place: { name, within: place } });
      }
    }
  }
  return null;
}

interface Place {
  name: string;
  within: Place | null;
}

function namesOf(place: Place | null): string[] {
  const names: string[] = [];
  for (let step = place; step; step = step.within) names.unshift(step.name);
  return names;
}
