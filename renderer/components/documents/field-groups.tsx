import { Collapse } from 'antd';
import { useState } from 'react';
import type { DocumentField, DocumentForm, FieldFault } from '../../../shared/document.ts';
import styles from './documents.module.css';
import { FieldInput } from './field-input.tsx';

interface FieldGroupsProps {
  form: DocumentForm;
  values: Record<string, string>;
  onType: (values: Record<string, string>) => void;
}

/** 公文要素 and 版面 stand folded below what is the paper's own. */
const FOLDED = [
  { key: 'envelope', name: '公文要素' },
  { key: 'look', name: '版面' },
] as const;

/** The fields of a paper in their groups; one with something wrong in it is open. */
export function FieldGroups({ form, values, onType }: FieldGroupsProps) {
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const { fields, faults } = form;
  const of = (group: DocumentField['group']) => fields.filter((field) => field.group === group);
  const faulty = FOLDED.filter(({ key }) => of(key).some((field) => faultOf(faults, field) !== undefined));
  const shown = (group: DocumentField['group']) => (
    <div className={styles['fields']}>
      {of(group).map((field) => (
        <LabelledField
          key={field.key}
          field={field}
          fault={faultOf(faults, field)}
          value={values[field.key] ?? field.value}
          hint={field.key === 'number' && form.number !== null ? `${form.number}，生成时确定` : field.hint}
          onChange={(value) => onType({ ...values, [field.key]: value })}
        />
      ))}
    </div>
  );
  const panels = FOLDED.filter(({ key }) => of(key).length > 0);
  return (
    <>
      {shown(undefined)}
      {panels.length === 0 ? null : (
        <Collapse
          size="small"
          activeKey={[...new Set([...unfolded, ...faulty.map(({ key }) => key)])]}
          onChange={(keys) => setUnfolded(keys)}
          items={panels.map(({ key, name }) => ({ key, label: name, children: shown(key) }))}
        />
      )}
    </>
  );
}

function faultOf(faults: readonly FieldFault[], { key }: DocumentField): string | undefined {
  return faults.find((fault) => fault.key === key)?.message;
}

function LabelledField(props: {
  field: DocumentField;
  fault: string | undefined;
  value: string;
  hint: string | undefined;
  onChange: (value: string) => void;
}) {
  const { field, fault } = props;
  return (
    <div className={styles['field']} data-wide={isWide(field) || undefined}>
      <label htmlFor={`field-${field.key}`}>
        {field.name}
        {field.required ? (
          <span className={styles['required']} aria-hidden="true">
            （必填）
          </span>
        ) : null}
      </label>
      <FieldInput {...props} />
      {fault ? (
        <p id={`fault-${field.key}`} className={styles['fault']}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}

/** Titles and running text need the whole width, single facts do not. */
function isWide({ type, key }: DocumentField): boolean {
  return type === 'text' || type === 'names' || WIDE.has(key);
}

const WIDE = new Set(['title', 'number', 'recipients', 'copies', 'note', 'contact']);
