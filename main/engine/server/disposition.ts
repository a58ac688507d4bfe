/**
 * A Content-Disposition with a name in any script (RFC 6266): the name in RFC 8187's encoding, and for what can't read
 * that one in plain ASCII.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const wellFormed = name.toWellFormed().replaceAll(/[\p{Cc}/\\]/gu, '_');
  const ascii = wellFormed.replaceAll(/[^\x20-\x7e]|["%]/gu, '_');
  const encoded = encodeURIComponent(wellFormed).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
