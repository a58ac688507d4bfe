import { useWaitingRequests } from '../../components/closure/index.ts';
import style from './signing.module.css';
import frame from './waiting.module.css';

interface SigningProps {
  caseFileId: string;
  onOpen: (issueId: string) => void;
}

/** The requests for sign-off that wait for somebody's signature; what has waited longest comes first. */
export function SigningTable({ caseFileId, onOpen }: SigningProps) {
  const { data: requests } = useWaitingRequests(caseFileId);
  if (!requests) return null;
  if (requests.length === 0) return <p className={frame.nothing}>没有等待签署的销号申请。</p>;
  return (
    <div className={frame.room}>
      <div className={frame.rows}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">等待签署</th>
              <th scope="col" className={style.issue}>
                问题
              </th>
              <th scope="col" className={style.since}>
                自
              </th>
            </tr>
          </thead>
          <tbody>
            {requests.map(({ issueId, issueNumber, statement, step, since }) => (
              <tr key={issueId}>
                <td title={step.people?.join('、')}>{step.name}</td>
                <th scope="row" className={style.issue}>
                  <button type="button" onClick={() => onOpen(issueId)} title={statement ?? undefined}>
                    问题 {issueNumber}
                  </button>
                </th>
                <td className={style.since}>{since.slice(5)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
