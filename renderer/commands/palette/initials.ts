import { useEffect, useState } from 'react';
import type { Initials } from '../match.ts';

const none: Initials = () => '';

/** Pinyin initials, once their tables have been loaded; until then nothing is found by them. */
export function useInitials(): Initials {
  const [initials, setInitials] = useState<Initials>(() => none);
  useEffect(() => {
    let isGone = false;
    void import('pinyin-pro').then(({ pinyin }) => {
      const read: Initials = (text) =>
        pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('');
      if (!isGone) setInitials(() => read);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return initials;
}
