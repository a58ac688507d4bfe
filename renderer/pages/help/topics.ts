/** One file of the manual. */
export interface Topic {
  /** As in addresses: `import` of `02-import.md`. */
  id: string;
  /** Its heading of the first level. */
  title: string;
  /** Markdown, below that heading. */
  text: string;
}

const FILES: Record<string, string> = import.meta.glob('../../../resources/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const PICTURES: Record<string, string> = import.meta.glob('../../../resources/manual/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The manual, in the order of the numbers that its files begin with. */
export const TOPICS: readonly Topic[] = Object.entries(FILES)
  .sort(([left], [right]) => left.localeCompare(right))
  .map(([path, source]) => {
    const [, id = ''] = /\/\d+-([\w-]+)\.md$/u.exec(path) ?? [];
    const [, title = '', text = ''] = /^# (.+)\n([\s\S]*)$/u.exec(source) ?? [];
    return { id, title, text };
  });

/** Where a picture named in the manual, such as `pictures/board.png`, is served. */
export function pictureUrl(name: string): string | undefined {
  return PICTURES[`../../../resources/manual/${name}`];
}
