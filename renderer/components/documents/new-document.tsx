import { Select, Spin } from 'antd';
import { useState } from 'react';
import { engine, useRead } from '../../engine/index.ts';
import { dayOf } from '../../format/time.ts';
import { FontHint } from '../font/index.ts';
import { Failed, Notice } from '../notice/index.ts';
import { TemplateMaker, useTemplates } from '../templates/index.ts';
import { DocumentMaker } from './document-maker.tsx';
import styles from './documents.module.css';
import { Draft } from './draft.tsx';
import { inGroups } from './kind-groups.ts';
import { type DocumentKind, type DocumentRequest, useDocumentKinds } from './requests.ts';

interface NewDocumentProps {
  caseFileId: string;
  onMade: (documentId: string) => void;
}

interface Issue {
  id: string;
  number: number;
  statement: string | null;
}

/** Making a paper of a case file: of one of the program's kinds, or from a template of the office. */
export function NewDocument({ caseFileId, onMade }: NewDocumentProps) {
  const kinds = useDocumentKinds();
  const templates = useTemplates();
  const caseFile = useRead(['caseFile.get', caseFileId], (signal) =>
    engine.caseFile.get.query({ caseFileId }, { signal }),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  for (const read of [kinds, templates, caseFile]) {
    if (read.isError) return <Failed error={read.error} onRetry={() => void read.refetch()} />;
  }
  if (!kinds.data || !templates.data || !caseFile.data) return <Spin />;
  const { issues } = caseFile.data;
  const template = templates.data.find(({ id }) => id === chosen);
  const kind = kinds.data.find(({ key }) => key === chosen) ?? kinds.data[0];
  const own = templates.data.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles['new']}>
      <div className={styles['choose']}>
        <label htmlFor="document-kind">种类</label>
        <Select
          id="document-kind"
          size="small"
          value={template?.id ?? kind?.key ?? null}
          showSearch={{ optionFilterProp: 'label' }}
          listHeight={420}
          options={[
            ...inGroups(kinds.data).map((group) => ({
              label: group.name,
              options: group.kinds.map(({ key, name }) => ({ value: key, label: name })),
            })),
            ...(own.length === 0 ? [] : [{ label: '本单位模板', options: own }]),
          ]}
          onChange={(key: string) => setChosen(key)}
        />
      </div>
      <FontHint />
      {template ? (
        <TemplateMaker
          key={template.id}
          template={template}
          caseFileId={caseFileId}
          issues={issues}
          onMade={onMade}
        />
      ) : kind ? (
        <OfKind key={kind.key} kind={kind} caseFileId={caseFileId} issues={issues} onMade={onMade} />
      ) : null}
    </div>
  );
}

/** What it is about, its fields, and how it will look. */
function OfKind(props: NewDocumentProps & { kind: DocumentKind; issues: readonly Issue[] }) {
  const { kind, caseFileId, issues, onMade } = props;
  const [issue, setIssue] = useState<string | null>(null);
  const [typed, setTyped] = useState<Record<string, string> | null>(null);
  const about = aboutOf(kind, issue, issues);
  const request: DocumentRequest = {
    caseFileId,
    kind: kind.key,
    values: typed ?? initialValues(kind),
    ...(about === null ? {} : { issue: about }),
  };
  return (
    <>
      {kind.about === 'caseFile' ? null : (
        <div className={styles['choose']}>
          <label htmlFor="document-issue">问题</label>
          <Select
            id="document-issue"
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            value={about}
            allowClear={kind.about === 'either'}
            placeholder="整个卷宗"
            options={issues.map(({ id, number, statement }) => ({
              value: id,
              label: `${number}. ${statement ?? '内容待补填'}`,
            }))}
            onChange={(id: string | undefined) => {
              setIssue(id ?? null);
              setTyped(null);
            }}
          />
        </div>
      )}
      {kind.about === 'issue' && about === null ? (
        <Notice kind="fact">本卷宗还没有问题，请先录入问题。</Notice>
      ) : (
        <div className={styles['making']}>
          <DocumentMaker kind={kind} request={request} onType={setTyped} onMade={onMade} />
          <Draft request={request} />
        </div>
      )}
    </>
  );
}

/** A paper that can be about either is about the whole case file until an issue is chosen. */
function aboutOf({ about }: DocumentKind, chosen: string | null, issues: readonly Issue[]): string | null {
  if (about === 'caseFile') return null;
  return chosen ?? (about === 'issue' ? (issues[0]?.id ?? null) : null);
}

/** What a form begins with where it does not begin with what the case file says. */
function initialValues({ fields }: DocumentKind): Record<string, string> {
  const today = dayOf(new Date());
  return Object.fromEntries(
    fields.filter(({ initially }) => initially === 'today').map(({ key }) => [key, today]),
  );
}
