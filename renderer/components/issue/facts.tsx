import type { IssueDetail } from '../../../shared/issue.ts';
import {
  RECTIFICATION_KIND_NAMES,
  RECTIFICATION_KINDS,
  STAGE_NAMES,
  STAGES,
  type Stage,
} from '../../../shared/vocabulary.ts';
import { TimeLimit } from '../deadline/index.ts';
import { DateField, SelectField } from '../field/index.ts';
import { NameField, NamesField } from '../people/index.ts';
import { DisclosureFields } from './disclosure-fields.tsx';
import style from './issue.module.css';
import { type IssuePatch, updateIssue } from './use-issue.ts';

const choices = <T extends string>(values: readonly T[], names: Record<T, string>) =>
  values.map((value) => ({ value, label: names[value] }));

/** The stages that are set by hand, and the one that the issue is in; the others follow from the sign-off. */
const stageChoices = (present: Stage) =>
  choices(
    STAGES.filter((stage) => stage === 'notStarted' || stage === 'rectifying' || stage === present),
    STAGE_NAMES,
  );

const KIND_CHOICES = choices(RECTIFICATION_KINDS, RECTIFICATION_KIND_NAMES);

/** Where the work on the issue stands, until when, and who is responsible. */
export function WorkFields({ issue }: { issue: IssueDetail }) {
  const saved =
    <Field extends keyof IssuePatch>(field: Field) =>
    (value: IssuePatch[Field]) =>
      updateIssue(issue, { [field]: value });
  return (
    <>
      <section className={style.facts} aria-label="办理情况">
        <SelectField
          label="办理状态"
          value={issue.stage}
          options={stageChoices(issue.stage)}
          disabled={issue.stage === 'closed'}
          onSave={(stage) => updateIssue(issue, { stage: stage ?? undefined })}
        />
        <SelectField
          label="整改类型"
          value={issue.rectificationKind}
          options={KIND_CHOICES}
          clearable
          onSave={saved('rectificationKind')}
        />
        <DateField label="起始日期" value={issue.startDate} onSave={saved('startDate')} />
        {issue.rectificationKind === 'longTerm' ? (
          <DateField label="下次复核" value={issue.nextReviewDate} onSave={saved('nextReviewDate')} />
        ) : (
          <DateField label="整改时限" value={issue.dueDate} onSave={saved('dueDate')} />
        )}
        <DateField label="完成日期" value={issue.completedDate} onSave={saved('completedDate')} />
      </section>
      <TimeLimit issue={issue} />
      <section className={style.people} aria-label="责任分工">
        <NameField
          label="牵头单位"
          register="departments"
          value={issue.leadDepartment}
          onSave={saved('leadDepartment')}
        />
        <NamesField
          label="责任单位"
          register="departments"
          value={issue.responsibleDepartments}
          onSave={saved('responsibleDepartments')}
        />
        <NameField
          label="责任领导"
          register="persons"
          value={issue.responsibleLeader}
          onSave={saved('responsibleLeader')}
        />
        <NameField label="责任人" register="persons" value={issue.handler} onSave={saved('handler')} />
      </section>
    </>
  );
}

/** Where the issue belongs, and whether it is published. */
export function PlaceFields({ issue }: { issue: IssueDetail }) {
  return (
    <section className={style.facts} aria-label="归属与公开">
      <SectionFields issue={issue} />
      <DisclosureFields issue={issue} />
    </section>
  );
}

/** A category brings its section along; the engine sees to it. */
function SectionFields({ issue }: { issue: IssueDetail }) {
  const { sections, categories, sectionId, categoryId } = issue;
  const inSection = categories.filter((category) => sectionId === null || category.sectionId === sectionId);
  const options = (list: readonly { id: string; number: number; title: string }[]) =>
    list.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }));
  return (
    <>
      <div className={style.wide}>
        <SelectField
          label="方面"
          value={sectionId}
          options={options(sections)}
          clearable
          onSave={(id) => updateIssue(issue, { sectionId: id })}
        />
      </div>
      <div className={style.wide}>
        <SelectField
          label="问题类别"
          value={categoryId}
          options={options(inSection)}
          clearable
          onSave={(id) => updateIssue(issue, { categoryId: id })}
        />
      </div>
    </>
  );
}
