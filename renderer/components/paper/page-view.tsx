import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { placed } from '../../format/placed.ts';
import { ColophonView } from './colophon-view.tsx';
import { MarkView } from './head-view.tsx';
import styles from './paper.module.css';
import type { PreviewSection, WordPreview } from './preview.ts';
import { SectionFlow } from './section-flow.tsx';

/** CSS pixels of a millimetre. */
const MILLIMETRE = 96 / 25.4;
/** The widest page that a paper has, in millimetres: what lies across is not shown smaller than what stands upright. */
const UPRIGHT_WIDTH = 210;

/** A paper page by page, as wide as there is room. */
export function PageView({ preview }: { preview: WordPreview }) {
  const { sections } = preview;
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(UPRIGHT_WIDTH * MILLIMETRE);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const [wanted, setWanted] = useState(1);
  const pages = sections.reduce((sum, _, index) => sum + (counts[index] ?? 1), 0);
  const shown = Math.min(wanted, pages);
  const { section, index, local, last } = placeOf(sections, counts, shown);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  if (!section) return null;
  const { page } = section;
  const scale = Math.min(1.4, width / (page.width * MILLIMETRE));
  return (
    <div className={styles['viewer']}>
      <nav className={styles['turn']} aria-label="翻页">
        <Button size="small" disabled={shown <= 1} onClick={() => setWanted(shown - 1)}>
          上一页
        </Button>
        <span aria-live="polite">
          第 {shown} 页，共 {pages} 页
        </span>
        <Button size="small" disabled={shown >= pages} onClick={() => setWanted(shown + 1)}>
          下一页
        </Button>
      </nav>
      <div ref={frame} className={styles['frame']} style={{ height: `${page.height * scale}mm` }}>
        <article
          className={styles['page']}
          aria-label={`${preview.title}（预览）`}
          style={{ width: `${page.width}mm`, height: `${page.height}mm`, transform: `scale(${scale})` }}
        >
          {placed(sections).map(({ key, item }, place) => (
            <SectionFlow
              key={key}
              section={item}
              shown={place === index ? local : null}
              onPages={(count) => setCounts((known) => withCount(known, place, count))}
            />
          ))}
          <Furniture section={section} first={index === 0 && local === 1} last={last} page={shown} />
        </article>
      </div>
    </div>
  );
}

/** What stands on the paper beside its text: the head and rules of a letter, 版记, the number. */
function Furniture(props: { section: PreviewSection; first: boolean; last: boolean; page: number }) {
  const { section, first, last, page: number } = props;
  const { page, blocks } = section;
  const head = blocks.find((block) => block.kind === 'head');
  const letter = first && head?.format === 'letter' ? head : null;
  const colophon = last ? blocks.find((block) => block.kind === 'colophon') : undefined;
  const { margins } = page;
  return (
    <>
      {letter ? (
        <>
          <div className={styles['letterMark']}>
            {letter.mark ? <MarkView mark={letter.mark} red={letter.red} /> : null}
            {letter.red ? <div className={styles['thickThin']} /> : null}
          </div>
          {letter.red ? <div className={styles['thinThick']} /> : null}
        </>
      ) : (
        <span
          className={styles[page.pageNumber === 'across' ? 'numberAcross' : 'number']}
          style={numberPlace(page, number)}
        >
          — {number} —
        </span>
      )}
      {colophon ? (
        <div
          className={styles['colophonPlace']}
          style={{
            left: `${margins.left}mm`,
            right: `${margins.right}mm`,
            bottom: `${margins.bottom}mm`,
          }}
        >
          <ColophonView block={colophon} />
        </div>
      ) : null}
    </>
  );
}

/** One 字 of 4号 type, in millimetres. */
const ONE_CHARACTER = 4.9;

function numberPlace({ pageNumber, height, margins }: PreviewSection['page'], number: number) {
  const odd = number % 2 === 1;
  if (pageNumber === 'across') {
    const left = `${margins.left - 9.5}mm`;
    return odd
      ? { left, bottom: `${margins.bottom + ONE_CHARACTER}mm` }
      : { left, top: `${margins.top + ONE_CHARACTER}mm` };
  }
  return {
    top: `${height - margins.bottom + 4.5}mm`,
    left: `${margins.left + ONE_CHARACTER}mm`,
    right: `${margins.right + ONE_CHARACTER}mm`,
    textAlign: pageNumber === 'centred' ? ('center' as const) : odd ? ('right' as const) : ('left' as const),
  };
}

function placeOf(sections: readonly PreviewSection[], counts: readonly number[], shown: number) {
  let before = 0;
  for (const [index, section] of sections.entries()) {
    const count = counts[index] ?? 1;
    if (shown <= before + count) {
      return { section, index, local: shown - before, last: shown === before + count };
    }
    before += count;
  }
  return { section: undefined, index: 0, local: 1, last: false };
}

function withCount(counts: readonly number[], place: number, count: number): readonly number[] {
  if (counts[place] === count) return counts;
  const next = [...counts];
  next[place] = count;
  return next;
}
