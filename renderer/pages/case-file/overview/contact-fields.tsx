import type { CaseFileHeader } from '../../../../shared/header.ts';
import { DateField, TextField } from '../../../components/field/index.ts';
import { Card } from './card.tsx';
import style from './overview.module.css';
import { saving } from './use-header.ts';

/** How long and where the public can comment. */
export function ContactFields({ header }: { header: CaseFileHeader }) {
  return (
    <Card title="征求意见与联系方式">
      <div className={style.pair}>
        <DateField
          label="征求意见起始日期"
          value={header.commentFrom}
          onSave={saving(header, 'commentFrom')}
        />
        <DateField label="征求意见截止日期" value={header.commentTo} onSave={saving(header, 'commentTo')} />
        <TextField label="联系电话" value={header.phone} onSave={saving(header, 'phone')} />
        <TextField label="受理时间" value={header.hours} onSave={saving(header, 'hours')} />
        <TextField label="邮政编码" value={header.postcode} onSave={saving(header, 'postcode')} />
        <TextField label="电子邮箱" value={header.email} onSave={saving(header, 'email')} />
      </div>
      <TextField label="联系地址" value={header.address} onSave={saving(header, 'address')} />
    </Card>
  );
}
