import { DeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { CaseFileHeader, EditedChapter } from '../../../../shared/header.ts';
import { useConfirmDeletion } from '../../../components/confirm/index.ts';
import { TextField } from '../../../components/field/index.ts';
import { engine, save } from '../../../engine/index.ts';
import { AddTitle } from './add-title.tsx';
import { Card } from './card.tsx';
import style from './overview.module.css';
import { saving } from './use-header.ts';

/** The running text of the notice: opening, chapters, closing. Issues are not in it, they come from the ledger. */
export function RunningText({ header }: { header: CaseFileHeader }) {
  const saveLead = saving(header, 'lead');
  const saveClosing = saving(header, 'closing');
  return (
    <Card title="通报正文" note="一行为一段。各个问题和措施不在这里写，生成通报时由台账填入。">
      <TextField label="开头" lines value={header.lead || null} onSave={(text) => saveLead(text ?? '')} />
      {header.chapters.map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} />
      ))}
      <AddTitle
        label="新增章节"
        placeholder="新的章节标题"
        onAdd={(title) => engine.outline.addChapter.mutate({ caseFileId: header.id, title })}
      />
      <TextField
        label="结尾"
        lines
        value={header.closing || null}
        onSave={(text) => saveClosing(text ?? '')}
      />
    </Card>
  );
}

function Chapter({ chapter }: { chapter: EditedChapter }) {
  const { id, number, title, body, holdsIssues } = chapter;
  const confirm = useConfirmDeletion();
  const remove = async () => {
    const goes = await confirm({
      title: `删除章节 ${number}？`,
      consequence: '标题和正文一并删除，可用“撤销”恢复。',
    });
    if (goes) await save(() => engine.outline.removeChapter.mutate({ chapterId: id }));
  };
  return (
    <div className={style.chapter}>
      <div className={style.outlineRow}>
        <TextField
          label={`章节 ${number}`}
          labelAt="beside"
          value={title}
          required
          onSave={(typed) =>
            engine.outline.updateChapter.mutate({ chapterId: id, patch: { title: typed ?? '' } })
          }
        />
        <Tooltip title={`删除章节 ${number}`}>
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除章节 ${number}`}
            onClick={() => void remove()}
          />
        </Tooltip>
      </div>
      <TextField
        label={`章节 ${number} 正文`}
        labelAt="unseen"
        lines
        value={body || null}
        placeholder={holdsIssues ? '其后列出各个问题' : '没有正文'}
        onSave={(text) => engine.outline.updateChapter.mutate({ chapterId: id, patch: { body: text ?? '' } })}
      />
    </div>
  );
}
