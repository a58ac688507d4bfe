import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CheckOutlined,
  DeleteOutlined,
  MergeCellsOutlined,
  ScissorOutlined,
} from '@ant-design/icons';
import type { Measure } from '../../../../shared/casefile.ts';
import type { Command } from '../../../commands/index.ts';
import type { MeasureChanges } from './use-measure-changes.ts';

interface Subject {
  measure: Measure;
  count: number;
  changes: MeasureChanges;
  markDone: () => void;
  /** Whether who works here may change the measure. */
  mayEdit: boolean;
}

/** The commands for the measure that has the focus. */
export function measureCommands({ measure, count, changes, markDone, mayEdit }: Subject): Command[] {
  const { number, doneDate } = measure;
  const common = { group: '整改措施', inTextFields: true } as const;
  return [
    {
      ...common,
      id: 'measure.up',
      name: `上移措施 ${number}`,
      icon: <ArrowUpOutlined />,
      shortcut: 'Alt+ArrowUp',
      enabled: mayEdit && number > 1,
      run: () => changes.move(number - 1),
    },
    {
      ...common,
      id: 'measure.down',
      name: `下移措施 ${number}`,
      icon: <ArrowDownOutlined />,
      shortcut: 'Alt+ArrowDown',
      enabled: mayEdit && number < count,
      run: () => changes.move(number + 1),
    },
    {
      ...common,
      id: 'measure.split',
      name: `在光标处拆分措施 ${number}`,
      icon: <ScissorOutlined />,
      shortcut: 'Alt+KeyC',
      enabled: mayEdit,
      run: changes.split,
    },
    {
      ...common,
      id: 'measure.merge',
      name: `措施 ${number} 与下一条合并`,
      icon: <MergeCellsOutlined />,
      shortcut: 'Alt+KeyH',
      enabled: mayEdit && number < count,
      run: changes.merge,
    },
    {
      ...common,
      id: 'measure.done',
      name: `措施 ${number} 今日完成`,
      icon: <CheckOutlined />,
      shortcut: 'Alt+KeyW',
      enabled: mayEdit && doneDate === null,
      run: markDone,
    },
    {
      ...common,
      id: 'measure.remove',
      name: `删除措施 ${number}`,
      icon: <DeleteOutlined />,
      enabled: mayEdit,
      run: () => void changes.remove(),
    },
  ];
}
