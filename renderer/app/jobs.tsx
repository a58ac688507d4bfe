import { Button, Modal, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { Notice } from '../components/notice/index.ts';
import { dismissJob, type Job, useJobs } from '../engine/index.ts';
import style from './jobs.module.css';

/** The jobs that the user has sent to the background; the status bar shows them there. */
export const useBackground = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

export function showJob(id: string): void {
  useBackground.setState(({ ids }) => ({ ids: new Set([...ids].filter((one) => one !== id)) }));
}

function hideJob(id: string): void {
  useBackground.setState(({ ids }) => ({ ids: new Set(ids).add(id) }));
}

/** Short work needs no dialog. */
const SHOW_AFTER_MS = 300;

/** How far `job` has come, as a whole percentage; `null` while nobody knows. */
export function percentage({ progress }: Job): number | null {
  if (!progress || progress.total <= 0) return null;
  return Math.min(100, Math.floor((progress.done / progress.total) * 100));
}

/** The dialog over the page while long work is done: what, how far, which file, 取消. */
export function JobDialog() {
  const { jobs } = useJobs();
  const { ids } = useBackground();
  const job = jobs.find(({ id, failure }) => failure !== null || !ids.has(id));
  return job ? <Dialog key={job.id} job={job} /> : null;
}

function Dialog({ job }: { job: Job }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (job.failure !== null) {
    return (
      <Modal
        open
        title={job.label}
        closable={false}
        footer={<Button onClick={() => dismissJob(job.id)}>关闭</Button>}
        onCancel={() => dismissJob(job.id)}
      >
        <Notice kind="failure">{job.failure}</Notice>
      </Modal>
    );
  }
  if (!isDue) return null;
  const percent = percentage(job);
  return (
    <Modal
      open
      title={job.label}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={() => hideJob(job.id)}>转到后台</Button>
          <Button onClick={job.cancel}>取消</Button>
        </>
      }
    >
      <Progress percent={percent ?? 0} status="active" showInfo={percent !== null} aria-label={job.label} />
      <p className={style.label} aria-live="polite">
        {job.progress?.label ?? '正在准备'}
      </p>
    </Modal>
  );
}
