import type { IssueDetail } from '../../../shared/issue.ts';
import { daysLeft, lightFor } from '../../../shared/light.ts';
import { DISCLOSURE_NAMES } from '../../../shared/vocabulary.ts';
import { useToday } from '../../format/today.ts';
import { LightBadge, StageBadge } from '../badge/index.ts';
import style from './issue.module.css';

/** Stage and light of a problem, and whether it is withheld, beside its title. */
export function IssueState({ issue }: { issue: IssueDetail }) {
  const days = daysLeft(issue, useToday());
  return (
    <>
      <StageBadge stage={issue.stage} />
      <LightBadge light={lightFor(days)} daysLeft={days} />
      {issue.disclosure === 'withheld' ? (
        <span className={style.withheld}>{DISCLOSURE_NAMES.withheld}</span>
      ) : null}
    </>
  );
}
