import { CheckOutlined, CloseCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { runCommand, useCommand } from '../commands/index.ts';
import { useJobs, useSaving, useWorkspace } from '../engine/index.ts';
import { dayAndTime } from '../format/time.ts';
import { Actor } from './actor.tsx';
import { percentage, showJob, useBackground } from './jobs.tsx';
import style from './status-bar.module.css';
import { UnfinishedImport } from './unfinished-import.tsx';
import { WaitingCounts } from './waiting.tsx';

/** The lower edge: which library and where, its last backup, what waits, what is running, whether all is saved, who works. */
export function StatusBar() {
  const { data } = useWorkspace();
  const library = data?.library ?? null;
  return (
    <footer className={style.bar} data-chrome>
      {library ? (
        <>
          <span className={style.path} title={library.path}>
            {library.path}
          </span>
          <LastBackup at={library.lastBackupAt} />
          <WaitingCounts />
        </>
      ) : (
        <span className={style.path}>{data?.locked ? `${data.locked.path}（未登录）` : '未打开卷宗库'}</span>
      )}
      <UnfinishedImport />
      <Jobs />
      <Saving />
      {data?.signIn === 'off' ? <Actor name={data.actor} /> : null}
    </footer>
  );
}

/** From then on a backup is due, in days. */
const BACKUP_DUE = 7;

function LastBackup({ at }: { at: string | null }) {
  const canBackUp = useCommand('library.backUp') !== undefined;
  const days = at === null ? null : Math.floor((Date.now() - Date.parse(at)) / 86_400_000);
  const text = at === null ? '从未备份' : `上次备份 ${dayAndTime(at)}`;
  const isDue = days === null || days >= BACKUP_DUE;
  const shown = days !== null && isDue ? `${text}（${days} 天前）` : text;
  const look = isDue ? style.wanting : style.fact;
  if (!canBackUp) return <span className={look}>{shown}</span>;
  return (
    <button
      type="button"
      className={`${style.plain} ${look}`}
      title="立即备份"
      onClick={() => runCommand('library.backUp')}
    >
      {shown}
    </button>
  );
}

function Jobs() {
  const { jobs } = useJobs();
  const { ids } = useBackground();
  return jobs
    .filter(({ id }) => ids.has(id))
    .map((job) => {
      const percent = percentage(job);
      return (
        <span key={job.id} className={style.job}>
          <SyncOutlined spin />
          <button type="button" className={style.plain} title="显示进度" onClick={() => showJob(job.id)}>
            {percent === null ? job.label : `${job.label} ${percent}%`}
          </button>
          <Button size="small" type="text" onClick={job.cancel}>
            取消
          </Button>
        </span>
      );
    });
}

function Saving() {
  const { state } = useSaving();
  return (
    <span role="status" className={state.kind === 'failed' ? style.failed : style.saving}>
      {state.kind === 'saving' ? '正在保存…' : null}
      {state.kind === 'saved' ? (
        <>
          <CheckOutlined /> 已保存 {dayAndTime(state.at.toISOString()).slice(11)}
        </>
      ) : null}
      {state.kind === 'failed' ? (
        <Tooltip title={state.reason}>
          <span>
            <CloseCircleOutlined /> 保存失败：{state.reason}
          </span>
        </Tooltip>
      ) : null}
    </span>
  );
}
