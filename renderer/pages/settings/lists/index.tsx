import { Radio } from 'antd';
import { useState } from 'react';
import { LIST_NAMES, LISTS, type ListKey } from '../../../../shared/list.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import { LayoutEditor } from './layout-editor.tsx';
import style from './lists.module.css';

/** 清单栏目: what each of the four lists is called, and which columns it shows. */
export default function ListLayouts() {
  const [list, setList] = useState<ListKey>('problems');
  const layouts = useRead(['list.columns'], (signal) => engine.list.columns.query(undefined, { signal }));
  const layout = layouts.data?.find((each) => each.list === list);
  return (
    <div className={style.lists}>
      <Radio.Group
        aria-label="清单"
        optionType="button"
        buttonStyle="solid"
        value={list}
        options={LISTS.map((key) => ({
          value: key,
          label: layouts.data?.find((each) => each.list === key)?.name ?? LIST_NAMES[key],
        }))}
        onChange={({ target }) => setList(target.value as ListKey)}
      />
      {layouts.error ? <Failed error={layouts.error} onRetry={() => void layouts.refetch()} /> : null}
      {layout ? (
        // What is typed belongs to the list as it stands; once that changes, it begins anew.
        <LayoutEditor key={JSON.stringify(layout)} layout={layout} />
      ) : null}
    </div>
  );
}
