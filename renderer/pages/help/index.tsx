import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { Page } from '../../components/page/index.ts';
import { findInManual, type ManualHit } from './find.ts';
import style from './help.module.css';
import { HitList } from './hit-list.tsx';
import { ManualText } from './manual-text.tsx';
import { TOPICS } from './topics.ts';

/** The manual: topics at the left, the text at the right, and a search through all of it. */
export default function Help() {
  const { topic: id } = useParams<{ topic?: string }>();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [heading, setHeading] = useState('');
  const article = useRef<HTMLElement>(null);
  const topic = TOPICS.find((one) => one.id === id) ?? TOPICS[0];
  const isSearching = text.trim() !== '';

  useEffect(() => {
    // It scrolls by itself, so the keyboard must reach it.
    if (article.current) article.current.tabIndex = 0;
  }, []);

  useEffect(() => {
    if (isSearching || !topic) return;
    const target = heading === '' ? null : document.getElementById(heading);
    if (target) target.scrollIntoView();
    else article.current?.scrollTo({ top: 0 });
  }, [topic, heading, isSearching]);

  const show = (hit: ManualHit) => {
    setText('');
    setHeading(hit.heading);
    navigate(`/help/${hit.topic.id}`);
  };

  return (
    <Page title="帮助" body="fill">
      <div className={style.help}>
        <nav className={style.topics} aria-label="帮助目录">
          <Input
            type="search"
            aria-label="在帮助中查找"
            placeholder="在帮助中查找"
            value={text}
            onChange={({ target: { value } }) => setText(value)}
          />
          <ul>
            {TOPICS.map((one) => (
              <li key={one.id}>
                <Link
                  href={`/help/${one.id}`}
                  className={style.topic}
                  aria-current={one === topic && !isSearching ? 'page' : undefined}
                  onClick={() => {
                    setText('');
                    setHeading('');
                  }}
                >
                  {one.title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article ref={article} className={style.article} aria-label={topic?.title}>
          {isSearching ? (
            <HitList text={text} hits={findInManual(TOPICS, text)} onShow={show} />
          ) : (
            topic && (
              <div className={style.text}>
                <h2 className={style.title}>{topic.title}</h2>
                <ManualText topic={topic} />
              </div>
            )
          )}
        </article>
      </div>
    </Page>
  );
}
