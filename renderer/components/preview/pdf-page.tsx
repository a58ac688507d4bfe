import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import style from './preview.module.css';

export interface PdfPageProps {
  document: PDFDocumentProxy;
  /** Counts from 1. */
  number: number;
  /** The first page, whose shape stands for the others until they are read. */
  first: PDFPageProxy;
  /** In CSS pixels. */
  width: number;
}

/** The largest side of a canvas that every machine can hold, in device pixels. */
const LARGEST_SIDE = 8_192;

/** One page, drawn as soon as it is read. */
export function PdfPage({ document, number, first, width }: PdfPageProps) {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    document.getPage(number).then(
      (found) => (isGone ? undefined : setPage(found)),
      () => (isGone ? undefined : setFailed(true)),
    );
    return () => {
      isGone = true;
    };
  }, [document, number]);
  const shape = (page ?? first).getViewport({ scale: 1 });
  const height = Math.round((width * shape.height) / shape.width);
  return (
    <div className={style.page} style={{ width, height }}>
      {failed ? <p className={style.omitted}>第 {number} 页已损坏，未能显示。</p> : null}
      {page ? <DrawnPage page={page} number={number} width={width} onFailed={() => setFailed(true)} /> : null}
    </div>
  );
}

function DrawnPage({
  page,
  number,
  width,
  onFailed,
}: {
  page: PDFPageProxy;
  number: number;
  width: number;
  onFailed(): void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    if (!canvas.current || !text.current) return undefined;
    const drawing = draw(page, width, canvas.current, text.current);
    drawing.done.catch(() => (drawing.isCancelled() ? undefined : failed.current()));
    return drawing.cancel;
  }, [page, width]);
  return (
    <>
      <canvas ref={canvas} className={style.canvas} role="img" aria-label={`第 ${number} 页`} />
      <div ref={text} className={style.textLayer} />
    </>
  );
}

/** Draws a page and lays its text over it, unseen, so that it can be marked and copied. */
function draw(page: PDFPageProxy, width: number, canvas: HTMLCanvasElement, text: HTMLDivElement) {
  const shape = page.getViewport({ scale: 1 });
  const scale = width / shape.width;
  const viewport = page.getViewport({ scale });
  const largest = LARGEST_SIDE / Math.max(viewport.width, viewport.height);
  const density = Math.min(window.devicePixelRatio, largest);
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const painting = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  let cancelled = false;
  return {
    done: painting.promise.then(() => layer.render()),
    isCancelled: () => cancelled,
    cancel: () => {
      cancelled = true;
      painting.cancel();
      layer.cancel();
    },
  };
}
