import { usePreference } from '../../engine/index.ts';

/**
 * The case file that was shown last in a library, `null` where none was, and how to note another.
 * @param library its folder
 */
export function useLastShown(library: string): [string | null, (caseFileId: string) => void] {
  const [stored, remember] = usePreference(library, 'board');
  return [typeof stored === 'string' ? stored : null, remember];
}
