import type { NoticeDraft } from '../../../shared/intake.ts';
import style from './import.module.css';
import { figuresOf } from './model/summary.ts';

/** What the notice states beside what was found. */
export function SummaryTable({ draft }: { draft: NoticeDraft }) {
  return (
    <table className={style.figures}>
      <caption className="unseen">正文写明的数量和识别到的数量</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">正文写明</th>
          <th scope="col">已列出</th>
          <th scope="col">未公开</th>
          <th scope="col">保存后</th>
        </tr>
      </thead>
      <tbody>
        {figuresOf(draft).map(({ name, stated, listed, withheld }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{stated ?? '未写明'}</td>
            <td>{listed}</td>
            <td>{withheld}</td>
            <td>{listed + withheld}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
