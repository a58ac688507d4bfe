/** Where a request goes: the names between the slashes, decoded, and what was asked. */
export interface RequestAddress {
  segments: string[];
  search: URLSearchParams;
}

/** What has no place in the name of a file or an id: ways up, other roots, other streams, control characters. */
const BAD_SEGMENT = /^\.{0,2}$|[/\\:\p{Cc}]/u;

/** Takes a request's target apart. @returns `null` for one that is no plain path */
export function parseAddress(target: string): RequestAddress | null {
  const [, path, query = ''] = /^\/([^?#]*)(?:\?(.*))?$/su.exec(target) ?? [];
  if (path === undefined) return null;
  try {
    const segments = path === '' ? [] : path.split('/').map(decodeURIComponent);
    return segments.some((segment) => BAD_SEGMENT.test(segment))
      ? null
      : { segments, search: new URLSearchParams(query) };
  } catch {
    return null;
  }
}
