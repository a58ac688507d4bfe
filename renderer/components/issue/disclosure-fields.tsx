import type { IssueDetail } from '../../../shared/issue.ts';
import { DISCLOSURE_NAMES, DISCLOSURES } from '../../../shared/vocabulary.ts';
import { SelectField, TextField } from '../field/index.ts';
import { updateIssue } from './use-issue.ts';

const CHOICES = DISCLOSURES.map((value) => ({ value, label: DISCLOSURE_NAMES[value] }));

/** 公开 or 不予公开, and for what reason. */
export function DisclosureFields({ issue }: { issue: IssueDetail }) {
  return (
    <>
      <SelectField
        label="是否公开"
        value={issue.disclosure}
        options={CHOICES}
        {...(issue.publicNumber === null ? {} : { help: `公开序号 ${issue.publicNumber}` })}
        onSave={(disclosure) => updateIssue(issue, { disclosure: disclosure ?? undefined })}
      />
      {issue.disclosure === 'withheld' ? (
        <TextField
          label="不予公开理由"
          value={issue.withheldReason}
          onSave={(withheldReason) => updateIssue(issue, { withheldReason })}
        />
      ) : null}
    </>
  );
}
