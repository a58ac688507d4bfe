import { Button } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placed } from '../../format/placed.ts';
import { BlockView } from './block-view.tsx';
import styles from './paper.module.css';
import type { WordPreview } from './preview.ts';

/** Between two pages of the flow, in millimetres: never seen. */
const GAP = 40;
/** CSS pixels of a millimetre. */
const MILLIMETRE = 96 / 25.4;

/**
 * A paper page by page, as wide as there is room. The browser breaks the text into columns of the size of the 版心, and
 * each column is a page.
 */
export function PageView({ preview }: { preview: WordPreview }) {
  const { page } = preview;
  const area = {
    width: page.width - page.margins.left - page.margins.right,
    height: page.height - page.margins.top - page.margins.bottom,
  };
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [pages, setPages] = useState(1);
  const [wanted, setWanted] = useState(1);
  const shown = Math.min(wanted, pages);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setScale(Math.min(1.4, element.clientWidth / (page.width * MILLIMETRE)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [page.width]);

  // After every rendering: how many pages there are follows the content.
  useLayoutEffect(() => {
    const element = flow.current;
    if (!element) return;
    setPages(Math.max(1, Math.ceil((element.scrollWidth / MILLIMETRE + GAP - 1) / (area.width + GAP))));
  });

  const shift = (shown - 1) * (area.width + GAP);
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
          <div
            className={styles['area']}
            style={{
              left: `${page.margins.left}mm`,
              top: `${page.margins.top}mm`,
              width: `${area.width}mm`,
              height: `${area.height}mm`,
            }}
          >
            <div
              ref={flow}
              className={styles['flow']}
              style={{
                height: `${area.height}mm`,
                columnWidth: `${area.width}mm`,
                columnGap: `${GAP}mm`,
                lineHeight: `${page.linePitch}mm`,
                transform: `translateX(${-shift}mm)`,
              }}
            >
              {placed(preview.blocks).map(({ key, item }) => (
                <BlockView key={key} block={item} />
              ))}
            </div>
          </div>
          <span
            className={styles['number']}
            style={{
              top: `${page.height - page.margins.bottom + 7}mm`,
              left: `${page.margins.left + 5}mm`,
              right: `${page.margins.right + 5}mm`,
              textAlign: numberSide(page.pageNumber, shown),
            }}
          >
            — {shown} —
          </span>
        </article>
      </div>
    </div>
  );
}

function numberSide(place: WordPreview['page']['pageNumber'], page: number): 'left' | 'right' | 'center' {
  if (place === 'centred') return 'center';
  return page % 2 === 1 ? 'right' : 'left';
}
