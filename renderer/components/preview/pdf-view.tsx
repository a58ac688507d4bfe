import { Spin } from 'antd';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { shownName } from '../../format/file-name.ts';
import { ScrollArea } from '../scroll-area/index.ts';
import { NoView } from './no-view.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { openPdf, pdfReason } from './pdf-source.ts';
import style from './preview.module.css';
import { useWidth } from './use-width.ts';
import { Zoom } from './zoom.tsx';

type State =
  | { kind: 'reading' }
  | { kind: 'ready'; document: PDFDocumentProxy; first: PDFPageProxy }
  | { kind: 'failed'; reason: string };

export interface PdfViewProps {
  url: string;
  name: string;
  /** Told how many pages there are, once that is known. */
  onPages(count: number): void;
}

/** What a browser can lay out one below the other, at any zoom. */
const MOST_PAGES = 5_000;

/** A PDF, page below page; a page is drawn when it comes into sight. Its links and scripts are left out. */
export default function PdfView({ url, name, onPages }: PdfViewProps) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [zoom, setZoom] = useState(1);
  const pages = useRef<HTMLDivElement>(null);
  const width = useWidth(pages);
  useEffect(() => {
    let isGone = false;
    const task = openPdf(url);
    const read = async (): Promise<State> => {
      const document = await task.promise;
      return { kind: 'ready', document, first: await document.getPage(1) };
    };
    read()
      .catch((error: unknown): State => ({ kind: 'failed', reason: pdfReason(error) }))
      .then((next) => (isGone ? undefined : setState(next)));
    return () => {
      isGone = true;
      void task.destroy();
    };
  }, [url]);
  const count = state.kind === 'ready' ? state.document.numPages : 0;
  useEffect(() => {
    // What claims more is either a lie or of no use.
    if (count > 0 && count <= MOST_PAGES) onPages(count);
  }, [count, onPages]);
  if (state.kind === 'failed') return <NoView reason={state.reason} />;
  return (
    <div className={style.whole}>
      <div className={style.bar}>
        <Zoom zoom={zoom} onZoom={setZoom} />
        <span>{count > 0 ? countOf(count) : '正在读取'}</span>
      </div>
      <ScrollArea label={`“${shownName(name)}”各页`} className={style.paperGround}>
        <div ref={pages} className={style.pages}>
          {state.kind === 'ready' && width > 0 ? (
            <PdfPages
              frame={pages}
              document={state.document}
              first={state.first}
              count={Math.min(count, MOST_PAGES)}
              width={Math.floor(width * zoom)}
            />
          ) : (
            <Spin />
          )}
        </div>
      </ScrollArea>
    </div>
  );
}

function countOf(pages: number): string {
  return pages > MOST_PAGES ? `共 ${pages} 页，只显示前 ${MOST_PAGES} 页` : `共 ${pages} 页`;
}
