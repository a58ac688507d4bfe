import type { TemplateCheck, TemplateFinding } from '../../../shared/template.ts';
import type { TemplateFields } from './fields.ts';
import { type Parts, partsOf } from './package.ts';
import { planStory, type StoryPlan } from './plan.ts';
import { Scope } from './scope.ts';
import { sortParts } from './stories.ts';

/** More of them help nobody. */
const MOST_FINDINGS = 200;

/** A template that was read: its parts, what is to be done to them, and what the check says. */
export interface ReadTemplate {
  parts: Parts;
  plans: StoryPlan[];
  check: TemplateCheck;
}

/**
 * Reads an untrusted template and checks it.
 * @param fields what is filled in for the paper alone
 * @throws Refusal for what is no template at all
 */
export async function readTemplate(bytes: Uint8Array, fields: TemplateFields): Promise<ReadTemplate> {
  const parts = await partsOf(bytes);
  const { stories, others } = sortParts(parts);
  const scope = new Scope(fields.names);
  const plans = stories.map((story) => planStory(story, scope));
  const findings: TemplateFinding[] = plans.flatMap((plan) => plan.findings);
  for (const { xml, place } of others) {
    for (const [placeholder] of xml.matchAll(/(?:\{|%7B){2}[^{}<>"]{1,40}(?:\}|%7D){2}/giu)) {
      findings.push({
        code: 'unfillable-place',
        place,
        placeholder,
        message: `${place}里的“${placeholder}”不能填写，请移到正文、页眉、页脚或脚注中。`,
        nearest: [],
      });
    }
  }
  const { needs } = scope;
  const marks = plans.flatMap((plan) => plan.marks);
  if (marks.length === 0 && findings.length === 0) {
    findings.push({
      code: 'no-placeholder',
      place: '全文',
      placeholder: '',
      message: '全文没有占位符，请在要填写的地方写上 {{名称}}，名称见占位符一览。',
      nearest: [],
    });
  }
  if (fields.about === 'caseFile' && needs.issue) {
    const names = [...needs.issue.texts, ...Object.keys(needs.issue.lists)];
    findings.push({
      code: 'outside-block',
      place: '全文',
      placeholder: names.map((name) => `{{问题.${name}}}`).join('、'),
      message: `这种文书按整个卷宗生成，“${names.join('、')}”要写在 {{#问题}} 和 {{/问题}} 之间。`,
      nearest: [],
    });
  }
  for (const name of fields.required) {
    if (needs.paper.texts.includes(name)) continue;
    findings.push({
      code: 'missing-required',
      place: '全文',
      placeholder: `{{${name}}}`,
      message: `缺少必填的占位符 {{${name}}}，请加在应有的位置。`,
      nearest: [],
    });
  }
  // A text box stands in the file twice, once for programs of before 2010.
  const distinct = new Map(findings.map((finding) => [finding.message, finding]));
  const check: TemplateCheck = {
    isSound: findings.length === 0,
    findings: [...distinct.values()].slice(0, MOST_FINDINGS),
    placeholders: [...new Set(marks.map(({ raw }) => raw))],
    needs,
  };
  return { parts, plans, check };
}
