/** The scheme under which the window reaches the engine. */
export const SCHEME = 'juanzong';

/** Everything that the window may load begins with this. */
export const ORIGIN = `${SCHEME}://app`;

/** The one page there is. */
export const PAGE = `${ORIGIN}/`;

/** Whether an address is the engine's own; `blob:` is what the page made of the engine's answers itself. */
export function isOwn(url: string): boolean {
  return url.startsWith(PAGE) || url.startsWith(`blob:${PAGE}`);
}

/** Whether an address is the page, at any of its `#` places. */
export function isPage(url: string): boolean {
  return url === PAGE || url.startsWith(`${PAGE}#`);
}
