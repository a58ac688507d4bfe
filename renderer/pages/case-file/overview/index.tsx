import { Skeleton } from 'antd';
import { Failed } from '../../../components/notice/index.ts';
import { BasicFields } from './basic-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { Outline } from './outline.tsx';
import style from './overview.module.css';
import { RunningText } from './running-text.tsx';
import { StatedTotals } from './stated-totals.tsx';
import { useHeader } from './use-header.ts';

/** 概况: everything that a case file says beside its issues, editable. */
export default function Overview({ caseFileId }: { caseFileId: string }) {
  const { data, error, refetch } = useHeader(caseFileId);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <div className={style.overview} key={data.id}>
      <div className={style.column}>
        <BasicFields header={data} />
        <ContactFields header={data} />
        <StatedTotals header={data} />
      </div>
      <div className={style.column}>
        <Outline header={data} />
        <RunningText header={data} />
      </div>
    </div>
  );
}
