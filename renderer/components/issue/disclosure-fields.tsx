import { Button } from 'antd';
import { useState } from 'react';
import { WITHHELD_GROUND_NAMES } from '../../../shared/disclosure.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { DISCLOSURE_NAMES } from '../../../shared/vocabulary.ts';
import { engine, save, useMayDo } from '../../engine/index.ts';
import { WithholdDialog } from '../disclosure/index.ts';
import style from './disclosure-fields.module.css';

/** 公开 or 不予公开; on what ground, why and with whose consent. */
export function DisclosureFields({ issue }: { issue: IssueDetail }) {
  const [isAsking, setAsking] = useState(false);
  const mayEdit = useMayDo('clerk');
  const { id, disclosure, publicNumber, withheldGround, withheldReason, consentBy, consentOn } = issue;
  const isPublic = disclosure === 'public';
  const disclose = () => save(() => engine.disclosure.disclose.mutate({ issueId: id }));
  return (
    <div className={style.disclosure}>
      <dl className={style.facts}>
        <dt>是否公开</dt>
        <dd>
          {DISCLOSURE_NAMES[disclosure]}
          {publicNumber === null ? '' : `，公开序号 ${publicNumber}`}
        </dd>
        {isPublic ? null : (
          <>
            <Fact name="情形" value={withheldGround && WITHHELD_GROUND_NAMES[withheldGround]} />
            <Fact name="理由" value={withheldReason} />
            <Fact name="同意" value={consentBy && consentOn && `${consentBy}，${consentOn}`} />
          </>
        )}
      </dl>
      <div className={style.actions}>
        <Button size="small" disabled={!mayEdit} onClick={() => setAsking(true)}>
          {isPublic ? '不予公开…' : '修改情形与同意…'}
        </Button>
        {isPublic ? null : (
          <Button size="small" disabled={!mayEdit} onClick={() => void disclose()}>
            改为公开
          </Button>
        )}
      </div>
      {isAsking ? (
        <WithholdDialog
          issue={{ ...issue, ground: withheldGround, explanation: withheldReason }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

/** What a withheld problem must have before anything is published. */
function Fact({ name, value }: { name: string; value: string | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value ? value : <span className={style.gap}>缺</span>}</dd>
    </>
  );
}
