import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Link } from 'wouter';
import style from './help.module.css';
import { pictureUrl, type Topic } from './topics.ts';

const COMPONENTS: Components = {
  h2: ({ children }) => <h2 id={anchorOf(children)}>{children}</h2>,
  h3: ({ children }) => <h3 id={anchorOf(children)}>{children}</h3>,
  // A reference to another file of the manual, as `02-import.md`; the manual has no others.
  a: ({ href = '', children }) => <Link href={addressOf(href)}>{children}</Link>,
  img: ({ src, alt }) =>
    typeof src === 'string' ? <img className={style.picture} src={pictureUrl(src)} alt={alt} /> : null,
  table: ({ children }) => <table className={style.table}>{children}</table>,
};

/** A topic of the manual as text with pictures. */
export function ManualText({ topic }: { topic: Topic }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
      {topic.text}
    </Markdown>
  );
}

/** A heading's own words are its name. */
function anchorOf(children: ReactNode): string {
  return String(children);
}

function addressOf(href: string): string {
  const [, topic = ''] = /^\d+-([\w-]+)\.md/u.exec(href) ?? [];
  return `/help/${topic}`;
}
