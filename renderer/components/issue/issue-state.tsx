import type { IssueDetail } from '../../../shared/issue.ts';
import { DISCLOSURE_NAMES } from '../../../shared/vocabulary.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { LightBadge, StageBadge } from '../badge/index.ts';
import style from './issue.module.css';

/** Stage and light of a problem, and whether it is withheld, beside its title. */
export function IssueState({ issue }: { issue: IssueDetail }) {
  const on = useToday();
  const { data } = useRead(['light.issues', issue.id, on], (signal) =>
    engine.light.issues.query({ issueId: issue.id, on }, { signal }),
  );
  const [light] = data ?? [];
  return (
    <>
      <StageBadge stage={issue.stage} />
      <LightBadge light={light?.colour ?? null} daysLeft={light?.daysLeft ?? null} />
      {issue.disclosure === 'withheld' ? (
        <span className={style.withheld}>{DISCLOSURE_NAMES.withheld}</span>
      ) : null}
    </>
  );
}
