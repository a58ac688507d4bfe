import { useId } from 'react';
import type { IssueDetail } from '../../../shared/issue.ts';
import { AccountabilityFields } from '../accountability/index.ts';
import { SignOff } from '../closure/index.ts';
import { EvidenceList } from '../evidence/index.ts';
import { TextField } from '../field/index.ts';
import { Regulations } from '../regulation/index.ts';
import { Handovers } from '../responsibility/index.ts';
import { IssueSelfChecks } from '../self-check/index.ts';
import { IssueSupervision } from '../supervision/index.ts';
import { PlaceFields, WorkFields } from './facts.tsx';
import { HistorySection } from './history-section.tsx';
import style from './issue.module.css';
import { Measures } from './measures/measures.tsx';
import { updateIssue } from './use-issue.ts';

/** Everything of a problem, editable. It arranges itself by the width that it is given: a page, or a side panel. */
export function IssueContent({ issue }: { issue: IssueDetail }) {
  const proof = useId();
  return (
    <div className={style.content}>
      <div className={style.statement}>
        <TextField
          label="问题内容"
          value={issue.statement}
          lines
          required={issue.disclosure === 'public'}
          placeholder="不予公开的问题，尚未补填"
          onSave={(statement) => updateIssue(issue, { statement })}
        />
      </div>
      <div className={style.columns}>
        <div className={style.words}>
          <Measures issue={issue} />
          <TextField
            label="整改成效"
            value={issue.outcome}
            lines
            onSave={(outcome) => updateIssue(issue, { outcome })}
          />
          <section aria-labelledby={proof}>
            <h2 id={proof} className={style.heading}>
              佐证材料（整个问题）
            </h2>
            <EvidenceList issueId={issue.id} measure={null} />
          </section>
          <TextField
            label="备注"
            value={issue.detail}
            lines
            onSave={(detail) => updateIssue(issue, { detail })}
          />
          <IssueSupervision issue={issue} />
          <IssueSelfChecks issue={issue} />
        </div>
        <div className={style.side}>
          <WorkFields issue={issue} />
          <SignOff issue={issue} />
          <Handovers issue={issue} />
          <PlaceFields issue={issue} />
          <Regulations issue={issue} />
          <AccountabilityFields issueId={issue.id} />
        </div>
      </div>
      <HistorySection issueId={issue.id} />
    </div>
  );
}
