import { Button } from 'antd';
import type { DraftFault } from '../../../../shared/draft-faults.ts';
import type { NoticeDraft } from '../../../../shared/intake.ts';
import { newKey } from '../model/check.ts';
import * as edits from '../model/edits.ts';
import type { Row } from '../model/rows.ts';
import { correct, correctPiece, select } from '../model/wizard.ts';
import { ContactCard, FactsCard } from './facts-card.tsx';
import { Heading } from './heading.tsx';
import { IssueCard } from './issue-card.tsx';
import type { PlaceOption } from './places-of-issues.ts';
import style from './result.module.css';
import { TextCard } from './text-card.tsx';
import { UnplacedCard } from './unplaced-card.tsx';
import { WithheldCard } from './withheld-card.tsx';

/** What every row may need to know of the whole. */
export interface Shared {
  draft: NoticeDraft;
  faults: ReadonlyMap<string, readonly DraftFault[]>;
  places: readonly PlaceOption[];
  /** Where each issue stands in the list, from 0. */
  positions: ReadonlyMap<string, number>;
  /** The number that each will have, in the order of the list. */
  numbers: readonly number[];
}

const NONE: readonly DraftFault[] = [];

export function ResultRow({ row, shared }: { row: Row; shared: Shared }) {
  const { draft, faults } = shared;
  switch (row.kind) {
    case 'facts':
      return <FactsCard draft={draft} faults={faults} />;
    case 'unplaced':
      return <UnplacedCard />;
    case 'text':
      return <TextCard draft={draft} />;
    case 'contact':
      return <ContactCard draft={draft} faults={faults} />;
    case 'withheld':
      return <WithheldCard draft={draft} />;
    case 'loose':
      return <h3 className={style.loose}>不归入方面的问题</h3>;
    case 'addSection':
      return <AddSection isEmpty={draft.issues.length === 0} fault={faults.get('issues')?.[0]?.message} />;
    case 'section':
      return <SectionRow sectionKey={row.key} shared={shared} />;
    case 'category':
      return <CategoryRow categoryKey={row.key} shared={shared} />;
    case 'issue':
      return <IssueRow issueKey={row.key} shared={shared} />;
  }
}

function IssueRow({ issueKey, shared }: { issueKey: string; shared: Shared }) {
  const index = shared.positions.get(issueKey) ?? -1;
  const issue = shared.draft.issues[index];
  if (!issue) return null;
  return (
    <IssueCard
      issue={issue}
      index={index}
      number={shared.numbers[index] ?? index + 1}
      draft={shared.draft}
      places={shared.places}
      faults={shared.faults.get(issueKey) ?? NONE}
    />
  );
}

function SectionRow({ sectionKey, shared }: { sectionKey: string; shared: Shared }) {
  const section = shared.draft.sections.find(({ key }) => key === sectionKey);
  if (!section) return null;
  const addCategory = (): void => {
    const key = newKey();
    correct(edits.addCategory(key, sectionKey));
    select(key, 'command');
  };
  return (
    <div className={style.section}>
      <Heading
        piece={sectionKey}
        name="方面"
        number={section.number}
        title={section.title}
        fault={shared.faults.get(sectionKey)?.[0]?.message ?? null}
        change={(change) => edits.changeSection(sectionKey, change)}
        tools={
          <>
            <Button size="small" onClick={addCategory}>
              添加类别
            </Button>
            <Button
              size="small"
              danger
              onClick={() => correctPiece(sectionKey, edits.removeSection(sectionKey))}
            >
              删除
            </Button>
          </>
        }
      />
    </div>
  );
}

function CategoryRow({ categoryKey, shared }: { categoryKey: string; shared: Shared }) {
  const category = shared.draft.categories.find(({ key }) => key === categoryKey);
  if (!category) return null;
  return (
    <div className={style.category}>
      <Heading
        piece={categoryKey}
        name="类别"
        number={category.number}
        title={category.title}
        fault={shared.faults.get(categoryKey)?.[0]?.message ?? null}
        change={(change) => edits.changeCategory(categoryKey, change)}
        tools={
          <Button
            size="small"
            danger
            onClick={() => correctPiece(categoryKey, edits.removeCategory(categoryKey))}
          >
            删除
          </Button>
        }
      />
    </div>
  );
}

function AddSection({ isEmpty, fault }: { isEmpty: boolean; fault: string | undefined }) {
  const addSection = (): void => {
    const key = newKey();
    correct(edits.addSection(key));
    select(key, 'command');
  };
  const addIssue = (): void => {
    const key = newKey();
    correct(edits.addIssueBehind(key, null));
    select(key, 'result');
  };
  return (
    <div className={style.additions}>
      {fault ? <p className={style.fault}>{fault}</p> : null}
      <Button size="small" onClick={addSection}>
        添加方面
      </Button>
      {isEmpty ? (
        <Button size="small" onClick={addIssue}>
          添加问题
        </Button>
      ) : null}
    </div>
  );
}
