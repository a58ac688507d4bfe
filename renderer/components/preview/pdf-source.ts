import { GlobalWorkerOptions, getDocument, PasswordException, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.mjs?worker';

GlobalWorkerOptions.workerPort = new PdfWorker();

const FILES = new URL('pdfjs/', document.baseURI).href;

/** Begins to read a PDF, in a worker, with nothing but files that came with the program. */
export function openPdf(url: string): PDFDocumentLoadingTask {
  return getDocument({
    url: new URL(url, document.baseURI).href,
    cMapUrl: `${FILES}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    wasmUrl: `${FILES}wasm/`,
    // The page's policy forbids it; the decoders have a slower form in plain JavaScript.
    useWasm: false,
    enableXfa: false,
  });
}

/** Why a PDF is not shown. */
export function pdfReason(error: unknown): string {
  if (error instanceof PasswordException) {
    return '此文件设有打开密码，不能在此预览，可打开副本并输入密码查看。';
  }
  return '文件已损坏或不完整，不能预览；可打开副本试用其他软件查看，或请提供人重新提交。';
}
