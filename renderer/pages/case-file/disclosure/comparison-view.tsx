import type { PublicationComparison, PublicationDifference } from '../../../../shared/disclosure.ts';
import { Notice } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import style from './disclosure.module.css';

/** What the case file now says otherwise than a public text. */
export function ComparisonView({ comparison }: { comparison: PublicationComparison }) {
  if (comparison.kind === 'impossible') {
    return <Notice kind="advice">卷宗现在的内容不能形成公开文本：{comparison.reason}</Notice>;
  }
  const { differences } = comparison;
  if (differences.length === 0) return <p className={style.quiet}>与卷宗现在的内容一致。</p>;
  return (
    <details>
      <summary>卷宗现在的内容有 {differences.length} 处与本文本不同</summary>
      <DataTable
        label="与卷宗现在内容的比较"
        columns={COLUMNS}
        rows={differences}
        rowKey={({ place, field }) => `${place}${field}`}
      />
    </details>
  );
}

const COLUMNS: readonly Column<PublicationDifference>[] = [
  { key: 'place', head: '位置', width: '6em', show: ({ place }) => place },
  { key: 'field', head: '项目', width: '7em', show: ({ field }) => field },
  { key: 'frozen', head: '本文本', show: ({ frozen }) => <span className={style.text}>{frozen}</span> },
  { key: 'present', head: '卷宗现在', show: ({ present }) => <span className={style.text}>{present}</span> },
];
