import { ReloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useId } from 'react';
import { FONT_USES, type FontState, fontStandIn } from '../../../../shared/font.ts';
import { Failed, Notice } from '../../../components/notice/index.ts';
import table from '../../../components/table/plain-table.module.css';
import { engine, useRead } from '../../../engine/index.ts';
import style from './fonts.module.css';

/** 字体检查: which faces of official papers this machine has, and what stands in for the others. */
export default function Fonts() {
  const heading = useId();
  const { data, error, isFetching, refetch } = useRead(['font.check'], (signal) =>
    engine.font.check.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const missing = data.filter(({ installed }) => !installed);
  return (
    <section className={style.part} aria-labelledby={heading}>
      <div className={style.head}>
        <h2 id={heading} className={style.heading}>
          字体检查
        </h2>
        <Button icon={<ReloadOutlined />} loading={isFetching} onClick={() => void refetch()}>
          重新检查
        </Button>
      </div>
      <p className={style.about}>
        文书按机关惯用的字体名称生成。本机没有的字体，查看和打印时由办公软件换用其他字体，版面的行数和字数不受影响，字形会有差别。
      </p>
      <Notice kind={missing.length === 0 ? 'fact' : 'advice'}>
        {missing.length === 0
          ? '公文所用字体本机都已安装。'
          : `本机缺少 ${missing.length} 种字体。请在装有这些字体的电脑上打印，或者取得授权后安装。`}
      </Notice>
      <FontTable fonts={data} />
    </section>
  );
}

function FontTable({ fonts }: { fonts: readonly FontState[] }) {
  return (
    <table className={table.table}>
      <caption className="unseen">公文所用字体</caption>
      <thead>
        <tr>
          <th scope="col">字体</th>
          <th scope="col">用于</th>
          <th scope="col">本机</th>
          <th scope="col">代用字体</th>
        </tr>
      </thead>
      <tbody>
        {fonts.map((font) => (
          <tr key={font.role}>
            <th scope="row">{font.name}</th>
            <td>{FONT_USES[font.role]}</td>
            <td>{font.installed ? '已安装' : '未安装'}</td>
            <td>{fontStandIn(font)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
