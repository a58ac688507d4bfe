import type { Load } from '../../../../shared/people.ts';
import type { Column } from '../../../components/table/index.ts';
import style from './register.module.css';

/** How much lies with an entry of the register, as the last columns of its table. */
export function loadColumns<Row extends { load: Load }>(): Column<Row>[] {
  return [
    { key: 'open', head: '未销号', width: '72px', align: 'end', show: ({ load }) => load.open },
    {
      key: 'overdue',
      head: '超期',
      width: '60px',
      align: 'end',
      show: ({ load }) =>
        load.overdue > 0 ? <span className={style.overdue}>{load.overdue}</span> : load.overdue,
    },
    { key: 'closed', head: '已销号', width: '72px', align: 'end', show: ({ load }) => load.closed },
    {
      key: 'measures',
      head: '措施完成',
      width: '88px',
      align: 'end',
      show: ({ load }) => `${load.measuresDone}/${load.measures}`,
    },
  ];
}
