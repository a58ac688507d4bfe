import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { IssueHistory } from '../history/index.ts';
import style from './issue.module.css';

/** Every change to the issue, read when it is asked for. */
export function HistorySection({ issueId }: { issueId: string }) {
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  return (
    <section className={style.history} aria-label="改动记录">
      <Button
        type="text"
        size="small"
        icon={isOpen ? <DownOutlined /> : <RightOutlined />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        改动记录
      </Button>
      {isOpen ? (
        <div id={body}>
          <IssueHistory issueId={issueId} />
        </div>
      ) : null}
    </section>
  );
}
