import { type ReactNode, useEffect, useRef } from 'react';
import { usePageFocus } from '../focus/index.ts';
import style from './page.module.css';

export interface PageProps {
  /** What the page is about, as its one heading of the first level and in the window's title. */
  title: string;
  /** What stands beside the title, such as a count or a badge. */
  aside?: ReactNode;
  /** Buttons, at the right. */
  actions?: ReactNode;
  /** What stands below the title and above the content: tabs, filters. */
  toolbar?: ReactNode;
  /** `scroll`: the content scrolls as a whole; `fill`: it fills the page and scrolls inside itself, as a long table does. */
  body?: 'scroll' | 'fill';
  children: ReactNode;
}

/** The frame of every page: title, actions, content. */
export function Page({ title, aside, actions, toolbar, body = 'scroll', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageFocus(heading);
  useEffect(() => {
    document.title = `${title} - 卷宗`;
  }, [title]);
  return (
    <div className={style.page}>
      <header className={style.header}>
        <h1 ref={heading} tabIndex={-1} className={style.title}>
          {title}
        </h1>
        {aside}
        <div className={style.actions}>{actions}</div>
      </header>
      {toolbar ? <div className={style.toolbar}>{toolbar}</div> : null}
      <div className={body === 'fill' ? style.fill : style.scroll}>{children}</div>
    </div>
  );
}
