import type { CaseFileHeader } from '../../../../shared/header.ts';
import { DateField, TextField } from '../../../components/field/index.ts';
import { NameField } from '../../../components/people/index.ts';
import { bytesUrl } from '../../../engine/index.ts';
import { dayAndTime } from '../../../format/time.ts';
import { Card } from './card.tsx';
import style from './overview.module.css';
import { saving } from './use-header.ts';

/** Title, units, kind and dates. */
export function BasicFields({ header }: { header: CaseFileHeader }) {
  return (
    <Card title="基本信息">
      <TextField label="标题" lines value={header.title} onSave={saving(header, 'title')} />
      <TextField label="被巡察单位" value={header.inspectedUnit} onSave={saving(header, 'inspectedUnit')} />
      <div className={style.pair}>
        <TextField label="巡察组" value={header.inspectionBody} onSave={saving(header, 'inspectionBody')} />
        <TextField label="巡察类型" value={header.inspectionKind} onSave={saving(header, 'inspectionKind')} />
        <NameField
          label="第一责任人"
          register="persons"
          value={header.firstResponsible}
          onSave={saving(header, 'firstResponsible')}
        />
        <DateField label="反馈日期" value={header.feedbackDate} onSave={saving(header, 'feedbackDate')} />
        <DateField
          label="巡察起始日期"
          value={header.inspectedFrom}
          onSave={saving(header, 'inspectedFrom')}
        />
        <DateField label="巡察结束日期" value={header.inspectedTo} onSave={saving(header, 'inspectedTo')} />
        <DateField label="通报日期" value={header.noticeDate} onSave={saving(header, 'noticeDate')} />
      </div>
      <Origin header={header} />
    </Card>
  );
}

/** When and from what the case file was made. */
function Origin({ header: { id, source, createdAt } }: { header: CaseFileHeader }) {
  return (
    <dl className={style.origin}>
      <dt>来源</dt>
      <dd>
        {source ? (
          <a href={bytesUrl.source(id, 'download')} download={source.name}>
            {source.name}
          </a>
        ) : (
          '手工建立'
        )}
      </dd>
      <dt>建立时间</dt>
      <dd>{dayAndTime(createdAt)}</dd>
    </dl>
  );
}
