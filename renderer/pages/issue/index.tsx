import { Skeleton } from 'antd';
import { Link, useLocation, useParams } from 'wouter';
import type { IssueDetail } from '../../../shared/issue.ts';
import { nameOf } from '../../../shared/summary.ts';
import { CommandButton } from '../../commands/index.ts';
import { IssueContent, IssueState, useIssue, useIssueCommands } from '../../components/issue/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import style from './issue-page.module.css';

/** 问题: one problem on a page of its own. */
export default function IssuePage() {
  const { issueId = '' } = useParams<{ issueId: string }>();
  const { data, error, refetch } = useIssue(issueId);
  if (error) {
    return (
      <Page title="问题">
        <Failed error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title="问题">
        <Skeleton active />
      </Page>
    );
  }
  return <LoadedPage key={data.id} issue={data} />;
}

function LoadedPage({ issue }: { issue: IssueDetail }) {
  const [, go] = useLocation();
  const { caseFile } = issue;
  const list = `/cases/${caseFile.id}/issues`;
  useIssueCommands({ issue, onGo: (id) => go(`/issues/${id}`), onRemoved: () => go(list) });
  return (
    <Page
      title={`问题 ${issue.number}`}
      aside={<IssueState issue={issue} />}
      actions={
        <>
          <CommandButton id="issue.previous" />
          <CommandButton id="issue.next" />
          <CommandButton id="issue.remove" />
        </>
      }
      toolbar={<Place issue={issue} list={list} />}
    >
      <IssueContent issue={issue} />
    </Page>
  );
}

/** The way back: case file, section, category. */
function Place({ issue, list }: { issue: IssueDetail; list: string }) {
  const { caseFile, sections, categories, sectionId, categoryId } = issue;
  const above = [sections.find(({ id }) => id === sectionId), categories.find(({ id }) => id === categoryId)];
  return (
    <nav className={style.place} aria-label="所在位置">
      <Link href={list}>{nameOf(caseFile)}</Link>
      {above.map((part) => (part ? <span key={part.id}>› {part.title}</span> : null))}
    </nav>
  );
}
