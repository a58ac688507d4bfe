import { Button, Descriptions, Space, Spin } from 'antd';
import { bytesUrl, tellFailure } from '../../engine/index.ts';
import { dayAndTime } from '../../format/time.ts';
import { Failed, Notice } from '../notice/index.ts';
import { PaperView } from '../paper/paper-view.tsx';
import styles from './documents.module.css';
import { useDocument } from './requests.ts';

/** A paper that was made: how it looks, what it was made from, and what can be done with it. */
export function DocumentView({ documentId }: { documentId: string }) {
  const { data, error, refetch } = useDocument(documentId);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spin />;
  const desktop = window.juanzong;
  const file = bytesUrl.document(documentId, 'inline');
  const filled = data.fields.filter(({ value }) => value !== '');
  return (
    <div className={styles['view']}>
      <Space wrap>
        <Button type="primary" href={bytesUrl.document(documentId, 'download')} download={data.fileName}>
          另存副本
        </Button>
        {desktop ? (
          <>
            <Button onClick={() => desktop.openCopy(file).catch(tellFailure)}>打开副本</Button>
            <Button onClick={() => desktop.showInFolder(file).catch(tellFailure)}>在文件夹中显示</Button>
          </>
        ) : null}
      </Space>
      {data.movedOn ? (
        <Notice kind="fact">生成之后卷宗内容有变动。本文书保持生成时的内容，如需更新请重新生成。</Notice>
      ) : null}
      <PaperView preview={data.preview} />
      <Descriptions
        size="small"
        column={1}
        bordered
        title="生成时的数据"
        items={[
          { key: 'made', label: '生成', children: `${dayAndTime(data.createdAt)}　${data.createdBy}` },
          ...filled.map(({ key, name, value }) => ({ key, label: name, children: value })),
          {
            key: 'sha256',
            label: 'SHA-256',
            children: <code className={styles['hash']}>{data.sha256}</code>,
          },
        ]}
      />
    </div>
  );
}
