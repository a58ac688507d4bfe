import { Button, Descriptions, Space, Spin } from 'antd';
import { useState } from 'react';
import { bytesUrl, engine, save, tellFailure, useMayDo } from '../../engine/index.ts';
import { dayAndTime } from '../../format/time.ts';
import { DeliveryBlock } from '../deliveries/index.ts';
import { Failed, Notice } from '../notice/index.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { FilledView } from '../templates/index.ts';
import styles from './documents.module.css';
import { useDocument } from './requests.ts';
import { VoidDialog } from './void-dialog.tsx';

/** A paper that was made: how it looks, where it went, what it was made from, and what can be done with it. */
export function DocumentView({ documentId }: { documentId: string }) {
  const { data, error, refetch } = useDocument(documentId);
  const mayChange = useMayDo('clerk');
  const [isVoiding, setVoiding] = useState(false);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spin />;
  const desktop = window.juanzong;
  const file = bytesUrl.document(documentId, 'inline');
  const filled = data.fields.filter(({ value }) => value !== '');
  const { number, voided } = data;
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
        {number !== null && voided === null && mayChange ? (
          <Button onClick={() => setVoiding(true)}>作废字号</Button>
        ) : null}
      </Space>
      {voided ? (
        <Notice kind="advice">
          {number}已作废（{voided.by}，{voided.at === null ? '' : dayAndTime(voided.at)}）：{voided.reason}
        </Notice>
      ) : null}
      {data.movedOn ? (
        <Notice kind="fact">生成之后卷宗内容有变动。本文书保持生成时的内容，如需更新请重新生成。</Notice>
      ) : null}
      <DeliveryBlock
        documentId={documentId}
        caseFileId={data.caseFileId}
        issueId={data.issueId}
        addressed={addressedIn(data.fields)}
      />
      {data.preview.type === 'filled' ? (
        <FilledView documentId={documentId} />
      ) : (
        <PaperView preview={data.preview} />
      )}
      <Descriptions
        size="small"
        column={1}
        bordered
        title="生成时的数据"
        items={[
          ...(data.template
            ? [
                {
                  key: 'template',
                  label: '模板',
                  children: `${data.template.name}（第${data.template.version}版）`,
                },
              ]
            : []),
          { key: 'made', label: '生成', children: `${dayAndTime(data.createdAt)}　${data.createdBy}` },
          ...filled.map(({ key, name, value }) => ({ key, label: name, children: value })),
          {
            key: 'sha256',
            label: 'SHA-256',
            children: <code className={styles['hash']}>{data.sha256}</code>,
          },
        ]}
      />
      <Remake key={documentId} documentId={documentId} />
      {isVoiding && number !== null ? (
        <VoidDialog documentId={documentId} number={number} onClose={() => setVoiding(false)} />
      ) : null}
    </div>
  );
}

/** Whom a paper names as 主送 and 抄送. */
function addressedIn(fields: readonly { key: string; value: string }[]): string[] {
  const named = ['recipients', 'copies'].map((key) => fields.find((field) => field.key === key)?.value ?? '');
  return [...new Set(named.join('、').split(/[、，,；;。]/u))].map((each) => each.trim()).filter(Boolean);
}

/** Makes the paper again of what it was made from, and says whether it is the same file. */
function Remake({ documentId }: { documentId: string }) {
  const [told, setTold] = useState<string | null>(null);
  async function compare(): Promise<void> {
    const remade = await save(() => engine.document.remake.query({ documentId }));
    if (remade)
      setTold(remade.same ? '重新生成的文件与原文件逐字节相同。' : `${remade.differences.join('；')}。`);
  }
  return (
    <Space wrap>
      <Button size="small" onClick={() => void compare()}>
        按生成时的数据重新生成并比对
      </Button>
      <span role="status">{told}</span>
    </Space>
  );
}
