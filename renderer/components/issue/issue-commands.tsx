import { DeleteOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { IssueDetail } from '../../../shared/issue.ts';
import { useCommands } from '../../commands/index.ts';
import { useMayDo } from '../../engine/index.ts';
import { usePutInTrash } from '../trash/index.ts';

interface IssueCommandsProps {
  issue: IssueDetail;
  onGo: (issueId: string) => void;
  /** Called once it is in the recycle bin. */
  onRemoved: () => void;
}

/** What can be done with the problem as a whole. */
export function useIssueCommands({ issue, onGo, onRemoved }: IssueCommandsProps): void {
  const putInTrash = usePutInTrash();
  const mayEdit = useMayDo('clerk');
  const { id, previous, next } = issue;
  const remove = async () => {
    if (await putInTrash('issue', [id])) onRemoved();
  };
  useCommands([
    {
      id: 'issue.previous',
      name: '上一个问题',
      group: '问题',
      icon: <LeftOutlined />,
      shortcut: 'Alt+ArrowLeft',
      inTextFields: true,
      enabled: previous !== null,
      run: () => previous && onGo(previous.id),
    },
    {
      id: 'issue.next',
      name: '下一个问题',
      group: '问题',
      icon: <RightOutlined />,
      shortcut: 'Alt+ArrowRight',
      inTextFields: true,
      enabled: next !== null,
      run: () => next && onGo(next.id),
    },
    {
      id: 'issue.remove',
      name: '删除问题',
      group: '问题',
      icon: <DeleteOutlined />,
      enabled: mayEdit,
      run: () => void remove(),
    },
  ]);
}
