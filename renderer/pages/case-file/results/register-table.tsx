import { Button } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import {
  REGULATION_KIND_NAMES,
  REGULATION_STATUS_NAMES,
  type Regulation,
  type RegulationGap,
  regulationGaps,
} from '../../../../shared/regulation.ts';
import { Judging, RegulationFields } from '../../../components/regulation/index.ts';
import { bytesUrl, useMayDo } from '../../../engine/index.ts';
import { shownName } from '../../../format/file-name.ts';
import style from './results.module.css';

/** The rules, one a row; what a confirmed one lacks stands out. */
export function RegisterTable({ regulations }: { regulations: readonly Regulation[] }) {
  const [open, setOpen] = useState<string | null>(null);
  if (regulations.length === 0) return <p className={style.quiet}>没有这样的制度成果。</p>;
  return (
    <table className={style.table} aria-label="制度成果">
      <thead>
        <tr>
          <th scope="col" className={style.number}>
            问题
          </th>
          <th scope="col">制度名称</th>
          <th scope="col" className={style.medium}>
            文号
          </th>
          <th scope="col" className={style.medium}>
            发文单位
          </th>
          <th scope="col" className={style.day}>
            发文日期
          </th>
          <th scope="col" className={style.short}>
            类别
          </th>
          <th scope="col" className={style.medium}>
            制度文本
          </th>
          <th scope="col" className={style.state}>
            状态
          </th>
          <th scope="col" className={style.handling}>
            操作
          </th>
        </tr>
      </thead>
      <tbody>
        {regulations.map((regulation) => (
          <Row
            key={regulation.id}
            regulation={regulation}
            isOpen={open === regulation.id}
            onOpen={() => setOpen(open === regulation.id ? null : regulation.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  regulation: Regulation;
  isOpen: boolean;
  onOpen: () => void;
}

function Row({ regulation, isOpen, onOpen }: RowProps) {
  const { title, status, number, issuingBody, issuedOn, kind, evidence, issueId, issueNumber } = regulation;
  const mayRegister = useMayDo('clerk');
  const gaps = regulationGaps(regulation);
  const cell = (gap: RegulationGap, content: ReactNode): ReactNode =>
    gaps.includes(gap) ? <span className={style.gap}>缺</span> : content;
  return (
    <Fragment>
      <tr>
        <td>
          <Link href={`/issues/${issueId}`} title={regulation.statement ?? undefined}>
            {issueNumber}
          </Link>
        </td>
        <th scope="row" className={status === 'dismissed' ? style.dismissed : undefined}>
          《{title}》
        </th>
        <td>{cell('number', number)}</td>
        <td>{cell('issuingBody', issuingBody)}</td>
        <td>{cell('issuedOn', issuedOn)}</td>
        <td>{cell('kind', kind && REGULATION_KIND_NAMES[kind])}</td>
        <td>
          {cell(
            'evidence',
            evidence?.isThere ? (
              <a href={bytesUrl.evidence(evidence.id, 'download')} download={evidence.name}>
                {shownName(evidence.name)}
              </a>
            ) : null,
          )}
        </td>
        <td>{REGULATION_STATUS_NAMES[status]}</td>
        <td>
          <span className={style.buttons}>
            {status === 'confirmed' && mayRegister ? (
              <Button
                size="small"
                aria-expanded={isOpen}
                aria-label={isOpen ? `收起《${title}》` : `登记《${title}》的文号、日期等`}
                onClick={onOpen}
              >
                {isOpen ? '收起' : '登记'}
              </Button>
            ) : null}
            <Judging regulation={regulation} />
          </span>
        </td>
      </tr>
      {isOpen && status === 'confirmed' ? (
        <tr>
          <td colSpan={9} className={style.opened}>
            <RegulationFields regulation={regulation} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
