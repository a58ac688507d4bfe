import { IssuePanel } from '../issue/index.ts';
import style from './issue-side.module.css';

export interface IssueSideProps {
  issueId: string;
  onClose: () => void;
  /** Asked to show another one. */
  onGo: (issueId: string) => void;
}

/** One problem beside the list that it was picked from. */
export function IssueSide({ issueId, onClose, onGo }: IssueSideProps) {
  return (
    <div className={style.side} data-chrome>
      <IssuePanel issueId={issueId} onClose={onClose} onGo={onGo} />
    </div>
  );
}
