import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect } from 'react';
import { PdfPage } from './pdf-page.tsx';
import style from './preview.module.css';

export interface PdfPagesProps {
  /** Lies right within what scrolls. */
  frame: RefObject<HTMLElement | null>;
  document: PDFDocumentProxy;
  first: PDFPageProxy;
  count: number;
  /** Of a page, in CSS pixels. */
  width: number;
}

/** Between pages, in CSS pixels. */
const GAP = 12;

/** The pages that are in sight, and those next to them; however many there are said to be. */
export function PdfPages({ frame, document, first, count, width }: PdfPagesProps) {
  const shape = first.getViewport({ scale: 1 });
  const height = Math.round((width * shape.height) / shape.width);
  const pages = useVirtualizer({
    count,
    getScrollElement: () => frame.current?.parentElement ?? null,
    estimateSize: () => height,
    gap: GAP,
    overscan: 1,
  });
  useEffect(() => {
    if (width > 0) pages.measure();
  }, [pages, width]);
  return (
    <div className={style.pageList} style={{ height: pages.getTotalSize() }}>
      {pages.getVirtualItems().map(({ index, start }) => (
        <div
          key={index}
          ref={pages.measureElement}
          data-index={index}
          className={style.pageSlot}
          style={{ transform: `translateY(${start}px)` }}
        >
          <PdfPage document={document} number={index + 1} first={first} width={width} />
        </div>
      ))}
    </div>
  );
}
