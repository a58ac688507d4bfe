import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import type { FilePreview } from '../../../shared/preview.ts';
import { bytesUrl, engine } from '../../engine/index.ts';
import { Failed } from '../notice/index.ts';
import { DocumentView } from './document-view.tsx';
import { ImageView } from './image-view.tsx';
import { NoView } from './no-view.tsx';
import style from './preview.module.css';
import { PreviewBoundary } from './preview-boundary.tsx';
import { SheetsView } from './sheets-view.tsx';
import { TextView } from './text-view.tsx';

/** pdf.js is large and seldom needed at once. */
const PdfView = lazy(() => import('./pdf-view.tsx'));

export interface PreviewPaneProps {
  evidenceId: string;
  /** Told how many pages a PDF has. */
  onPages(count: number): void;
}

/** What a piece of evidence shows, in place. Nothing in it runs or leads anywhere. */
export function PreviewPane({ evidenceId, onPages }: PreviewPaneProps) {
  // Its bytes never change, so what was read of them stays true whatever else changes.
  const { data, error, refetch } = useQuery({
    queryKey: ['preview.evidence', evidenceId],
    queryFn: ({ signal }) => engine.preview.evidence.query({ evidenceId }, { signal }),
    staleTime: 'static',
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      <PreviewBoundary key={evidenceId}>
        <Content preview={data} evidenceId={evidenceId} onPages={onPages} />
      </PreviewBoundary>
    </Suspense>
  );
}

function Waiting() {
  return (
    <div className={style.waiting}>
      <Spin />
      <span>正在读取</span>
    </div>
  );
}

function Content({ preview, evidenceId, onPages }: PreviewPaneProps & { preview: FilePreview }): ReactNode {
  const { name, content } = preview;
  const url = bytesUrl.evidence(evidenceId, 'inline');
  switch (content.kind) {
    case 'image':
      return <ImageView url={url} name={name} />;
    case 'pdf':
      return <PdfView url={url} name={name} onPages={onPages} />;
    case 'text':
      return <TextView {...content} />;
    case 'document':
      return <DocumentView {...content} />;
    case 'sheets':
      return <SheetsView {...content} />;
    case 'none':
      return <NoView reason={content.reason} />;
  }
}
