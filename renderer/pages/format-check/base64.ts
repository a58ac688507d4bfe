/** How many bytes become characters at once: more than a call takes arguments would be too many. */
const STEP = 0x8000;

/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP)
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(binary);
}
