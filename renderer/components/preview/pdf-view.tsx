import { Spin } from 'antd';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { shownName } from '../../format/file-name.ts';
import { NoView } from './no-view.tsx';
import { PdfPage } from './pdf-page.tsx';
import { openPdf, pdfReason } from './pdf-source.ts';
import style from './preview.module.css';
import { ScrollArea } from './scroll-area.tsx';
import { useWidth } from './use-width.ts';
import { Zoom } from './zoom.tsx';

type State =
  | { kind: 'reading' }
  | { kind: 'ready'; document: PDFDocumentProxy; first: PDFPageProxy }
  | { kind: 'failed'; reason: string };

/** A PDF, page below page; a page is drawn when it comes into sight. Its links and scripts are left out. */
export default function PdfView({ url, name }: { url: string; name: string }) {
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
  if (state.kind === 'failed') return <NoView reason={state.reason} />;
  const count = state.kind === 'ready' ? state.document.numPages : 0;
  return (
    <div className={style.whole}>
      <div className={style.bar}>
        <Zoom zoom={zoom} onZoom={setZoom} />
        <span>{count > 0 ? `共 ${count} 页` : '正在读取'}</span>
      </div>
      <ScrollArea label={`“${shownName(name)}”各页`} className={style.paperGround}>
        <div ref={pages} className={style.pages}>
          {state.kind === 'ready' && width > 0 ? (
            Array.from({ length: count }, (_, index) => index + 1).map((number) => (
              <PdfPage
                key={number}
                document={state.document}
                number={number}
                first={state.first}
                width={Math.floor(width * zoom)}
              />
            ))
          ) : (
            <Spin />
          )}
        </div>
      </ScrollArea>
    </div>
  );
}
