import { Button, Select, Spin } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { Template } from '../../../shared/template.ts';
import { engine, save, useRead } from '../../engine/index.ts';
import { dayOf } from '../../format/time.ts';
import { FieldGroups } from '../documents/field-groups.tsx';
import { Failed, Notice } from '../notice/index.ts';
import { FilledText } from './filled-view.tsx';
import style from './templates.module.css';

interface Request {
  caseFileId: string;
  template: string;
  issue?: string;
  values: Record<string, string>;
}

interface TemplateMakerProps {
  template: Template;
  caseFileId: string;
  /** Of the case file, for templates that are about one. */
  issues: readonly { id: string; number: number; statement: string | null }[];
  onMade: (documentId: string) => void;
}

/** Making a paper from a template of the office: what is to be filled in, beside what the paper will say. */
export function TemplateMaker({ template, caseFileId, issues, onMade }: TemplateMakerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [values, setValues] = useState<Record<string, string> | null>(null);
  const issue = template.about === 'issue' ? (chosen ?? issues[0]?.id) : undefined;
  if (template.about === 'issue' && issue === undefined) {
    return <Notice kind="fact">本卷宗还没有问题，请先录入问题。</Notice>;
  }
  const request = { caseFileId, template: template.id, ...(issue === undefined ? {} : { issue }) };
  return (
    <>
      {issue === undefined ? null : (
        <div className={style.choose}>
          <label htmlFor="template-issue">问题</label>
          <Select
            id="template-issue"
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            value={issue}
            options={issues.map(({ id, number, statement }) => ({
              value: id,
              label: `${number}. ${statement ?? '内容待补填'}`,
            }))}
            onChange={(id: string) => {
              setChosen(id);
              setValues(null);
            }}
          />
        </div>
      )}
      <Making template={template} request={request} typed={values} onType={setValues} onMade={onMade} />
    </>
  );
}

function Making({
  template: { name },
  request: about,
  typed,
  onType,
  onMade,
}: {
  template: Template;
  request: Omit<Request, 'values'>;
  typed: Record<string, string> | null;
  onType: (values: Record<string, string>) => void;
  onMade: (documentId: string) => void;
}) {
  const [isMaking, setMaking] = useState(false);
  const bare: Request = { ...about, values: {} };
  const beginning = useForm(bare);
  const today = dayOf(new Date());
  const initial = Object.fromEntries(
    (beginning.data?.fields ?? [])
      .filter(({ initially }) => initially === 'today')
      .map(({ key }) => [key, today]),
  );
  const request: Request = { ...about, values: typed ?? initial };
  const form = useForm(request);
  if (form.error) return <Failed error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data || !beginning.data) return <Spin />;
  const { faults, advice, fields } = form.data;

  async function make(): Promise<void> {
    setMaking(true);
    const made = await save(() => engine.template.generate.mutate(request));
    setMaking(false);
    if (made) onMade(made.id);
  }

  return (
    <div className={style.making}>
      <form
        className={style.maker}
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div className={style.make}>
          <Button type="primary" htmlType="submit" loading={isMaking} disabled={faults.length > 0}>
            生成{name}
          </Button>
          <span className={style.quiet}>此处所填只用于本次文书，不改动卷宗。</span>
        </div>
        {advice.length > 0 ? <Notice kind="advice">请核对：{advice.join('；')}。</Notice> : null}
        {fields.length === 0 ? (
          <p className={style.quiet}>模板要的内容卷宗里都有，可以直接生成。</p>
        ) : (
          <FieldGroups form={form.data} values={request.values} onType={onType} />
        )}
      </form>
      <Draft request={request} isSound={faults.length === 0 && !form.isPlaceholderData} />
    </div>
  );
}

function useForm(request: Request) {
  return useRead(['template.form', request], (signal) => engine.template.form.query(request, { signal }), {
    keep: true,
  });
}

/** What the paper would say now. */
function Draft({ request, isSound }: { request: Request; isSound: boolean }) {
  const calm = useDeferredValue(request);
  const { data, error, refetch } = useRead(
    ['template.preview', calm],
    (signal) => engine.template.preview.query(calm, { signal }),
    { keep: true, enabled: isSound },
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return isSound ? <Spin /> : <p className={style.quiet}>改正左边标红的各项后显示内容。</p>;
  return (
    <div className={style.draft}>
      <FilledText preview={data} />
    </div>
  );
}
