import { CloseOutlined, ExpandAltOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tooltip } from 'antd';
import { useLocation } from 'wouter';
import type { IssueDetail } from '../../../shared/issue.ts';
import { CommandButton } from '../../commands/index.ts';
import { Failed } from '../notice/index.ts';
import style from './issue.module.css';
import { useIssueCommands } from './issue-commands.tsx';
import { IssueContent } from './issue-content.tsx';
import { IssueState } from './issue-state.tsx';
import { useIssue } from './use-issue.ts';

export interface IssuePanelProps {
  issueId: string;
  onClose?: () => void;
  /** Shows another problem instead; without it the neighbour's page opens. */
  onGo?: (issueId: string) => void;
}

/** A problem beside a list or the wall chart, with everything that its page has. */
export function IssuePanel({ issueId, onClose, onGo }: IssuePanelProps) {
  const { data, error, refetch } = useIssue(issueId);
  if (error) {
    return (
      <div className={style.panelBody}>
        <Failed error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) return <Skeleton active className={style.panelBody} />;
  return <LoadedPanel key={data.id} issue={data} onClose={onClose} onGo={onGo} />;
}

function LoadedPanel({ issue, onClose, onGo }: Omit<IssuePanelProps, 'issueId'> & { issue: IssueDetail }) {
  const [, go] = useLocation();
  const open = (issueId: string) => go(`/issues/${issueId}`);
  useIssueCommands({ issue, onGo: onGo ?? open, onRemoved: () => onClose?.() });
  return (
    <aside className={style.panel} aria-label={`问题 ${issue.number}`}>
      <header className={style.panelHead}>
        <h2 className={style.panelTitle}>问题 {issue.number}</h2>
        <IssueState issue={issue} />
        <div className={style.panelActions}>
          <CommandButton id="issue.previous" size="small" type="text" iconOnly />
          <CommandButton id="issue.next" size="small" type="text" iconOnly />
          <CommandButton id="issue.remove" size="small" type="text" iconOnly />
          <Tooltip title="打开整页">
            <Button
              size="small"
              type="text"
              icon={<ExpandAltOutlined />}
              aria-label="打开整页"
              onClick={() => open(issue.id)}
            />
          </Tooltip>
          {onClose ? (
            <Tooltip title="关闭">
              <Button size="small" type="text" icon={<CloseOutlined />} aria-label="关闭" onClick={onClose} />
            </Tooltip>
          ) : null}
        </div>
      </header>
      <div className={style.panelBody}>
        <IssueContent issue={issue} />
      </div>
    </aside>
  );
}
