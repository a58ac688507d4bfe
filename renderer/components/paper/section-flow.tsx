import { useLayoutEffect, useRef } from 'react';
import { placed } from '../../format/placed.ts';
import { BlockView } from './block-view.tsx';
import styles from './paper.module.css';
import type { PreviewSection } from './preview.ts';

/** Between two pages of the flow, in millimetres: never seen. */
const GAP = 40;
/** CSS pixels of a millimetre. */
const MILLIMETRE = 96 / 25.4;

/**
 * The text of a section. The browser breaks it into columns of the size of the 版心, and each column is a page.
 * @param shown its page that is to be seen, from 1; `null`: none, it is only measured
 */
export function SectionFlow(props: {
  section: PreviewSection;
  shown: number | null;
  onPages: (count: number) => void;
}) {
  const { section, shown, onPages } = props;
  const { page, blocks } = section;
  const flow = useRef<HTMLDivElement>(null);
  const area = {
    width: page.width - page.margins.left - page.margins.right,
    height: page.height - page.margins.top - page.margins.bottom,
  };

  // After every rendering: how many pages there are follows the content.
  useLayoutEffect(() => {
    const element = flow.current;
    if (!element) return;
    onPages(Math.max(1, Math.ceil((element.scrollWidth / MILLIMETRE + GAP - 1) / (area.width + GAP))));
  });

  const shift = ((shown ?? 1) - 1) * (area.width + GAP);
  return (
    <div
      className={styles['area']}
      style={{
        left: `${page.margins.left}mm`,
        top: `${page.margins.top}mm`,
        width: `${area.width}mm`,
        height: `${area.height}mm`,
        ...(shown === null ? { visibility: 'hidden' } : {}),
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
        {placed(blocks).map(({ key, item }) => (
          <BlockView key={key} block={item} />
        ))}
      </div>
    </div>
  );
}
