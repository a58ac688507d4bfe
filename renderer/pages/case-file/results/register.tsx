import { SearchOutlined } from '@ant-design/icons';
import { App, Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { type Regulation, regulationFiguresOf, regulationGaps } from '../../../../shared/regulation.ts';
import { Empty } from '../../../components/empty/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import { RegisterTable } from './register-table.tsx';
import style from './results.module.css';

const VIEWS = ['all', 'candidate', 'confirmed', 'gaps', 'dismissed'] as const;
type View = (typeof VIEWS)[number];

const IS_IN: Record<View, (regulation: Regulation) => boolean> = {
  all: ({ status }) => status !== 'dismissed',
  candidate: ({ status }) => status === 'candidate',
  confirmed: ({ status }) => status === 'confirmed',
  gaps: (regulation) => regulationGaps(regulation).length > 0,
  dismissed: ({ status }) => status === 'dismissed',
};

const VIEW_NAMES: Record<View, string> = {
  all: '全部',
  candidate: '待确认',
  confirmed: '已确认',
  gaps: '有缺项',
  dismissed: '已排除',
};

/** 制度成果: the rules of a case file, to be confirmed and completed. */
export function Register({
  caseFileId,
  regulations,
}: {
  caseFileId: string;
  regulations: readonly Regulation[];
}) {
  const heading = useId();
  const [view, setView] = useState<View>('all');
  const rows = regulations.filter(IS_IN[view]);
  const figures = regulationFiguresOf(regulations);
  return (
    <section className={style.card} aria-labelledby={heading}>
      <div className={style.head}>
        <h2 id={heading} className={style.heading}>
          制度成果
        </h2>
        <span className={style.quiet}>
          已确认 {figures.confirmed} 项，其中新建 {figures.new} 项、修订 {figures.revised} 项
          {figures.kindMissing > 0 ? `、未注明 ${figures.kindMissing} 项` : ''}
        </span>
        <div className={style.actions}>
          <FindButton caseFileId={caseFileId} />
        </div>
      </div>
      {regulations.length === 0 ? (
        <Empty title="还没有制度成果">
          可从整改措施中识别书名号内的制度名称，也可在问题页的“制度成果”中逐项添加。
        </Empty>
      ) : (
        <>
          <Radio.Group
            value={view}
            onChange={(event) => setView(event.target.value as View)}
            optionType="button"
            size="small"
            aria-label="显示范围"
            options={VIEWS.map((key) => ({
              value: key,
              label: `${VIEW_NAMES[key]}（${regulations.filter(IS_IN[key]).length}）`,
            }))}
          />
          <RegisterTable regulations={rows} />
        </>
      )}
    </section>
  );
}

function FindButton({ caseFileId }: { caseFileId: string }) {
  const { message } = App.useApp();
  const mayFind = useMayDo('clerk');
  const find = async () => {
    const found = await save(() => engine.regulation.find.mutate({ caseFileId }));
    if (found === undefined) return;
    void message.info(found === 0 ? '措施中没有未登记的制度名称' : `识别出 ${found} 项，请逐项确认`);
  };
  if (!mayFind) return null;
  return (
    <Button size="small" icon={<SearchOutlined />} onClick={() => void find()}>
      从措施中识别
    </Button>
  );
}
