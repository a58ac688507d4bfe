import { Input } from 'antd';
import { type DraftFault, FACT_NAMES, TOTAL_NAMES } from '../../../../shared/draft-faults.ts';
import type { NoticeDraft } from '../../../../shared/intake.ts';
import { Frame } from '../../../components/field/index.ts';
import { changeContact, changeDraft, changePeriod, changeTotals } from '../model/edits.ts';
import { correctPiece } from '../model/wizard.ts';
import { Doubts } from './doubts.tsx';
import { FactField } from './fact-field.tsx';
import { useMark } from './mark.ts';
import style from './result.module.css';

interface CardProps {
  draft: NoticeDraft;
  faults: ReadonlyMap<string, readonly DraftFault[]>;
}

/** In the order of the fields; the first two take a whole row. */
const TEXTS = ['title', 'inspectedUnit', 'inspectionBody', 'inspectionKind'] as const;
const DATES = ['inspectedFrom', 'inspectedTo', 'feedbackDate', 'noticeDate'] as const;
const CONTACTS = ['address', 'phone', 'hours', 'postcode', 'email'] as const;

/** What the notice says of the inspection as a whole. */
export function FactsCard({ draft, faults }: CardProps) {
  const fault = (at: string): string | null => faults.get(at)?.[0]?.message ?? null;
  return (
    <section className={style.card} aria-label="基本情况">
      <h3 className={style.cardTitle}>基本情况</h3>
      <div className={style.fields}>
        {TEXTS.map((fact) => (
          <FactField
            key={fact}
            piece={fact}
            label={FACT_NAMES[fact]}
            value={draft[fact]}
            fault={fault(fact)}
            wide={fact === 'title' || fact === 'inspectedUnit'}
            change={(value) => changeDraft({ [fact]: value })}
          />
        ))}
        {DATES.map((fact) => (
          <FactField
            key={fact}
            kind="date"
            piece={fact}
            label={FACT_NAMES[fact]}
            value={draft[fact]}
            fault={fault(fact)}
            change={(value) => changeDraft({ [fact]: value })}
          />
        ))}
      </div>
      <Totals draft={draft} faults={faults} />
    </section>
  );
}

const TOTALS = ['issues', 'completed', 'basicallyCompleted', 'notCompleted', 'measures'] as const;

function Totals({ draft, faults }: CardProps) {
  const mark = useMark('stated');
  return (
    <fieldset className={mark.selected ? style.markedTotals : style.totals} data-piece="stated">
      <legend className={style.legend}>正文写明的数量</legend>
      {TOTALS.map((total) => {
        const fault = faults.get(`stated.${total}`)?.[0]?.message ?? null;
        return (
          <Frame key={total} label={TOTAL_NAMES[total]} reason={fault}>
            {(control) => (
              <Input
                {...control}
                size="small"
                inputMode="numeric"
                placeholder="未写明"
                value={draft.stated[total] ?? ''}
                onChange={({ target }) => {
                  const digits = target.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6);
                  const count = digits === '' ? null : Number(digits);
                  correctPiece('stated', changeTotals({ [total]: count }), true);
                }}
              />
            )}
          </Frame>
        );
      })}
      <div className={style.wide}>
        <Doubts doubts={mark.doubts} />
      </div>
    </fieldset>
  );
}

/** Whom to write or call, and until when. */
export function ContactCard({ draft, faults }: CardProps) {
  const period = { commentFrom: draft.commentPeriod?.from, commentTo: draft.commentPeriod?.to };
  return (
    <section className={style.card} aria-label="联系方式和征求意见">
      <h3 className={style.cardTitle}>联系方式和征求意见</h3>
      <div className={style.fields}>
        {CONTACTS.map((fact) => (
          <FactField
            key={fact}
            piece={fact}
            label={FACT_NAMES[fact]}
            value={draft.contact?.[fact] ?? null}
            fault={null}
            wide={fact === 'address'}
            change={(value) => changeContact({ [fact]: value })}
          />
        ))}
        {(['commentFrom', 'commentTo'] as const).map((fact) => (
          <FactField
            key={fact}
            kind="date"
            piece={fact}
            label={FACT_NAMES[fact]}
            value={period[fact] ?? null}
            fault={faults.get(fact)?.[0]?.message ?? null}
            change={(value) => changePeriod(fact === 'commentFrom' ? { from: value } : { to: value })}
          />
        ))}
      </div>
    </section>
  );
}
