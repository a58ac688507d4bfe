/** The hash functions that a manifest may use, with the length of their digests in hex. */
const DIGEST_LENGTHS = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha224', 56],
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** `manifest-sha256.txt` or `tagmanifest-sha256.txt`, read. */
export interface Manifest {
  file: string;
  algorithm: string;
  /** From the path below the bag's folder to the digest in lower-case hex. */
  entries: Map<string, string>;
}

/** @returns whose manifest a tag file is and its algorithm, or `null` for other tag files (RFC 8493, 2.1.3, 2.2.1) */
export function manifestKind(file: string): { of: 'payload' | 'tags'; algorithm: string } | null {
  const match = /^(tag)?manifest-([^/]+)\.txt$/.exec(file);
  if (!match?.[2]) return null;
  return {
    of: match[1] ? 'tags' : 'payload',
    algorithm: match[2].toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
  };
}

export function isKnownAlgorithm(algorithm: string): boolean {
  return DIGEST_LENGTHS.has(algorithm);
}

/**
 * Reads a manifest: a digest, white space, a path below the bag's folder; each path once (RFC 8493, 2.1.3).
 * @param fault is told, in Chinese, of every line that cannot be used
 */
export function parseManifest(
  file: string,
  algorithm: string,
  text: string,
  fault: (message: string) => void,
): Manifest {
  const entries = new Map<string, string>();
  splitLines(text).forEach((line, index) => {
    // md5sum and its kin mark binary files with `*`, and find writes `./` before a path; both are common in bags.
    const match = /^([0-9A-Fa-f]+)[ \t]+\*?(?:\.\/)?(.+)$/.exec(line);
    if (!match?.[1] || !match[2] || match[1].length !== DIGEST_LENGTHS.get(algorithm)) {
      fault(`“${file}”第${index + 1}行不是“校验值 路径”的格式，请向移交方索取完好的归档包。`);
      return;
    }
    const path = decodePath(match[2]);
    if (entries.has(path)) fault(`“${file}”重复列出“${path}”，请向移交方核对。`);
    entries.set(path, match[1].toLowerCase());
  });
  return { file, algorithm, entries };
}

/** Lines end with LF, CR or CRLF; the last may lack its end. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Percent-encoding stands for `%`, LF and CR alone (RFC 8493, 2.1.3). */
function decodePath(path: string): string {
  return path.replaceAll(/%(25|0A|0D)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Whether a path could lead out of the bag, on any system (RFC 8493, 5.1). */
export function leavesBag(path: string): boolean {
  const segments = path.replaceAll('\\', '/').split('/');
  return (
    segments.some((segment) => segment === '' || segment === '.' || segment === '..') ||
    path.startsWith('~') ||
    /^[A-Za-z]:/.test(path) ||
    path.includes('\0')
  );
}
