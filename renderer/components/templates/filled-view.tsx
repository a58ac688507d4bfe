import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import type { Preview } from '../../../shared/preview.ts';
import { engine } from '../../engine/index.ts';
import { Failed, Notice } from '../notice/index.ts';
import { WordDocument } from '../preview/index.ts';

/** What a paper that was made from a template says; how its pages look only Word shows. */
export function FilledView({ documentId }: { documentId: string }) {
  // Its bytes never change, so what was read of them stays true whatever else changes.
  const { data, error, refetch } = useQuery({
    queryKey: ['preview.document', documentId],
    queryFn: ({ signal }) => engine.preview.document.query({ documentId }, { signal }),
    staleTime: 'static',
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spin />;
  return <FilledText preview={data.content} />;
}

/** The text of a filled template, or why it cannot be shown. */
export function FilledText({ preview }: { preview: Preview }) {
  if (preview.kind !== 'document') {
    return <Notice kind="fact">{preview.kind === 'none' ? preview.reason : '此文件不能在此预览。'}</Notice>;
  }
  return (
    <>
      <WordDocument blocks={preview.blocks} truncated={preview.truncated} />
      <p>这里只显示文字内容，版面以 Word 中为准。</p>
    </>
  );
}
