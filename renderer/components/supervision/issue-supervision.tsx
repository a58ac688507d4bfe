import { Button } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { LIGHT_LETTER_NAMES, type LightLetter } from '../../../shared/light.ts';
import { SUPERVISION_KIND_NAMES } from '../../../shared/supervision.ts';
import { useCommands } from '../../commands/index.ts';
import { engine, useMayDo, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { Failed } from '../notice/index.ts';
import { useChosenRecord } from './chosen.ts';
import { DemandTable } from './demand-table.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { useDemands, useRecords } from './reads.ts';
import { RecordDialog } from './record-dialog.tsx';
import style from './supervision.module.css';

interface IssueSupervisionProps {
  issue: { id: string; caseFileId: string };
}

/** 督导 of an issue: the letter that its light gives cause to, in one step, and what was demanded so far. */
export function IssueSupervision({ issue }: IssueSupervisionProps) {
  const heading = useId();
  const on = useToday();
  const mayChange = useMayDo('clerk');
  const choose = useChosenRecord((state) => state.choose);
  const [asked, setAsked] = useState<'letter' | 'record' | null>(null);
  const { id: issueId, caseFileId } = issue;
  const due = useRead(['light.letters', issueId, on], (signal) =>
    engine.light.letters.query({ issueId, on }, { signal }),
  );
  const demands = useDemands({ caseFileId, on, issueId });
  const records = useRecords({ caseFileId, on });
  const own = records.data?.filter(({ issues }) => issues.some(({ id }) => id === issueId)) ?? [];
  useCommands(
    mayChange
      ? [
          { id: 'issue.letter', name: '发督导文书', group: '问题', run: () => setAsked('letter') },
          { id: 'issue.supervise', name: '登记督导', group: '问题', run: () => setAsked('record') },
        ]
      : [],
  );
  return (
    <section className={style.block} aria-labelledby={heading}>
      <div className={style.bar}>
        <h2 id={heading} className={style.heading}>
          督导
        </h2>
        {mayChange ? (
          <div className={style.actions}>
            <Button size="small" onClick={() => setAsked('letter')} danger={due.data?.colour === 'red'}>
              {letterWord(due.data?.letter ?? null)}
            </Button>
            <Button size="small" onClick={() => setAsked('record')}>
              登记督导…
            </Button>
          </div>
        ) : null}
      </div>
      {demands.error ? <Failed error={demands.error} onRetry={() => void demands.refetch()} /> : null}
      {own.length > 0 ? (
        <ul className={style.list}>
          {own.map(({ id, heldOn, kind, findings }) => (
            <li key={id}>
              <Link href={`/cases/${caseFileId}/supervision`} onClick={() => choose(id)}>
                {heldOn} {SUPERVISION_KIND_NAMES[kind]}
              </Link>
              <span className={style.quiet}>　{findings}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {demands.data && demands.data.length > 0 ? <DemandTable demands={demands.data} within="issue" /> : null}
      {demands.data?.length === 0 && own.length === 0 ? (
        <p className={style.quiet}>还没有督导记录。</p>
      ) : null}
      {asked === 'letter' ? (
        <LetterDialog
          caseFileId={caseFileId}
          issueIds={[issueId]}
          {...(due.data?.letter ? {} : { letter: 'reminder-letter' as const })}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'record' ? (
        <RecordDialog caseFileId={caseFileId} issueIds={[issueId]} onClose={() => setAsked(null)} />
      ) : null}
    </section>
  );
}

function letterWord(letter: LightLetter | null): string {
  return letter === null ? '发督导文书…' : `发${LIGHT_LETTER_NAMES[letter]}…`;
}
