import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import {
  type DisclosedIssue,
  WITHHELD_GROUND_NAMES,
  WITHHOLDING_GAP_NAMES,
} from '../../../../shared/disclosure.ts';
import { WithholdDialog } from '../../../components/disclosure/index.ts';
import { Empty } from '../../../components/empty/index.ts';
import { FormChoice, FormDialog } from '../../../components/form/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import style from './disclosure.module.css';
import { type Scope, useDisclosure } from './reads.ts';

/** The problems that are not made public, each with ground, explanation and consent, and what it lacks. */
export function WithheldIssues(scope: Scope) {
  const { data, error, refetch } = useDisclosure(scope);
  const [asked, setAsked] = useState<DisclosedIssue | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const mayEdit = useMayDo('clerk');
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const withheld = data.issues.filter(({ disclosure }) => disclosure === 'withheld');
  const { counts } = data;
  return (
    <div className={style.view}>
      <div className={style.bar}>
        <p>
          公开 {counts.public} 个，不予公开 {counts.withheld} 个
          {counts.withGaps > 0 ? (
            <>
              ，其中 <span className={style.gap}>手续不全 {counts.withGaps} 个</span>，补齐前不能起草公开文本
            </>
          ) : null}
        </p>
        <Button size="small" disabled={counts.public === 0 || !mayEdit} onClick={() => setChoosing(true)}>
          不予公开…
        </Button>
      </div>
      <div className={style.scroll}>
        {withheld.length > 0 ? (
          <DataTable
            label="不予公开的问题"
            columns={mayEdit ? [...COLUMNS, actions(setAsked)] : COLUMNS}
            rows={withheld}
            rowKey={({ id }) => id}
          />
        ) : (
          <Empty title="没有不予公开的问题">问题以公开为原则；确需不予公开的，要写明情形、理由和同意。</Empty>
        )}
      </div>
      {isChoosing ? (
        <ChooseIssue
          issues={data.issues.filter(({ disclosure }) => disclosure === 'public')}
          onChosen={setAsked}
          onClose={() => setChoosing(false)}
        />
      ) : null}
      {asked ? <WithholdDialog issue={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

const COLUMNS: readonly Column<DisclosedIssue>[] = [
  { key: 'number', head: '序号', width: '4em', align: 'end', show: ({ number }) => number },
  {
    key: 'statement',
    head: '问题内容',
    show: ({ id, statement }) => <Link href={`/issues/${id}`}>{statement ?? '内容待补填'}</Link>,
  },
  {
    key: 'ground',
    head: '情形',
    width: '15%',
    show: ({ ground }) => ground && WITHHELD_GROUND_NAMES[ground],
  },
  { key: 'explanation', head: '理由', width: '20%', show: ({ explanation }) => explanation },
  {
    key: 'consent',
    head: '同意',
    width: '15%',
    show: ({ consentBy, consentOn }) => [consentBy, consentOn].filter((part) => part !== null).join('，'),
  },
  {
    key: 'gaps',
    head: '缺项',
    width: '10.5em',
    show: ({ gaps }) =>
      gaps.map((gap) => (
        <div key={gap}>
          <span className={style.gap}>{WITHHOLDING_GAP_NAMES[gap]}</span>
        </div>
      )),
  },
];

function actions(onAsk: (issue: DisclosedIssue) => void): Column<DisclosedIssue> {
  return {
    key: 'actions',
    head: '操作',
    width: '11em',
    show: (issue) => (
      <div className={style.actions}>
        <Button
          size="small"
          aria-label={`${issue.gaps.length > 0 ? '填写' : '修改'}问题${issue.number}的情形与同意`}
          onClick={() => onAsk(issue)}
        >
          {issue.gaps.length > 0 ? '填写' : '修改'}
        </Button>
        <Button
          size="small"
          aria-label={`问题${issue.number}改为公开`}
          onClick={() => void save(() => engine.disclosure.disclose.mutate({ issueId: issue.id }))}
        >
          改为公开
        </Button>
      </div>
    ),
  };
}

interface ChooseIssueProps {
  issues: readonly DisclosedIssue[];
  onChosen: (issue: DisclosedIssue) => void;
  onClose: () => void;
}

function ChooseIssue({ issues, onChosen, onClose }: ChooseIssueProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const issue = issues.find(({ id }) => id === chosen);
  return (
    <FormDialog
      title="不予公开"
      okText="下一步"
      ready={issue !== undefined}
      work={async () => issue}
      onDone={(picked) => {
        if (picked) onChosen(picked);
      }}
      onClose={onClose}
    >
      <FormChoice
        label="问题"
        value={chosen}
        options={issues.map(({ id, number, statement }) => ({
          value: id,
          label: `${number}．${statement ?? '内容待补填'}`,
        }))}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
