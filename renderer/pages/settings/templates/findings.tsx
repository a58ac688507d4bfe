import type { TemplateFinding } from '../../../../shared/template.ts';
import { placed } from '../../../format/placed.ts';
import style from './templates.module.css';

/** What the check of a template found, in the order of the document. */
export function Findings({ findings }: { findings: readonly TemplateFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ol className={style.findings}>
      {placed(findings).map(({ key, item }) => (
        <li key={key}>{item.message}</li>
      ))}
    </ol>
  );
}
