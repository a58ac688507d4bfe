import type { Evidence } from '../../../shared/casefile.ts';
import { REGULATION_KIND_NAMES, REGULATION_KINDS, type Regulation } from '../../../shared/regulation.ts';
import { engine, useRead } from '../../engine/index.ts';
import { shownName } from '../../format/file-name.ts';
import { DateField, SelectField, TextField } from '../field/index.ts';
import style from './regulation.module.css';

type Patch = Parameters<typeof engine.regulation.update.mutate>[0]['patch'];

const KINDS = REGULATION_KINDS.map((value) => ({ value, label: REGULATION_KIND_NAMES[value] }));

/** What the register says of a rule, each field saving itself. */
export function RegulationFields({ regulation }: { regulation: Regulation }) {
  const { id, issueId, issueNumber } = regulation;
  const evidence = useRead(['evidence.list', issueId], (signal) =>
    engine.evidence.list.query({ issueId }, { signal }),
  );
  const saved =
    <Field extends keyof Patch>(field: Field) =>
    (value: Patch[Field]) =>
      engine.regulation.update.mutate({ regulationId: id, patch: { [field]: value } });
  return (
    <div className={style.fields}>
      <div className={style.wide}>
        <TextField
          label="制度名称"
          value={regulation.title}
          required
          onSave={(title) => saved('title')(title ?? '')}
        />
      </div>
      <TextField label="文号" value={regulation.number} onSave={saved('number')} />
      <TextField label="发文单位" value={regulation.issuingBody} onSave={saved('issuingBody')} />
      <DateField label="发文日期" value={regulation.issuedOn} onSave={saved('issuedOn')} />
      <SelectField
        label="新建或修订"
        value={regulation.kind}
        options={KINDS}
        clearable
        onSave={saved('kind')}
      />
      <div className={style.wide}>
        <SelectField
          label="制度文本"
          value={regulation.evidence?.id ?? null}
          options={choices(evidence.data ?? [], regulation)}
          clearable
          placeholder="从本问题的佐证材料中选择"
          help={
            evidence.data?.length === 0
              ? `问题${issueNumber}还没有佐证材料，请先在问题页添加制度文本。`
              : undefined
          }
          onSave={saved('evidenceId')}
        />
      </div>
    </div>
  );
}

/** The evidence of the issue, each piece once, and what is chosen now wherever it lies. */
function choices(
  pieces: readonly Pick<Evidence, 'id' | 'name'>[],
  { evidence }: Regulation,
): { value: string; label: string }[] {
  const names = new Map(pieces.map(({ id, name }) => [id, shownName(name)]));
  if (evidence && !names.has(evidence.id)) {
    const note = evidence.isThere ? '' : '（已不在佐证材料中）';
    names.set(evidence.id, `${shownName(evidence.name)}${note}`);
  }
  return [...names].map(([value, label]) => ({ value, label }));
}
