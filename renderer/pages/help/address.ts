/** Which topic of the manual a page is explained in, by the beginning of the page's address. */
const TOPIC_OF_PAGE: readonly [page: RegExp, topic: string][] = [
  [/^\/board/u, 'board'],
  [/^\/cases\/[^/]+\/documents/u, 'documents'],
  [/^\/cases\/[^/]+\/history/u, 'trash'],
  [/^\/cases\/[^/]+\/supervision|^\/settings\/letters/u, 'supervision'],
  [/^\/cases/u, 'issues'],
  [/^\/issues/u, 'issues'],
  [/^\/import/u, 'import'],
  [/^\/documents/u, 'documents'],
  [/^\/trash/u, 'trash'],
];

/** Where the help for a page is shown. @param location the page's own address */
export function helpFor(location: string): string {
  if (location.startsWith('/help')) return location;
  const topic = TOPIC_OF_PAGE.find(([page]) => page.test(location))?.[1];
  return topic === undefined ? '/help' : `/help/${topic}`;
}
