import { Button } from 'antd';
import type { RecentLibrary } from '../../../shared/workspace.ts';
import { dayAndTime } from '../../format/time.ts';
import style from './start.module.css';

interface RecentsProps {
  recents: readonly RecentLibrary[];
  /** The path that is being opened, `null` while none is. */
  opening: string | null;
  onOpen: (path: string) => void;
  onForget: (path: string) => void;
}

/** The libraries of late, the latest first, each with its last backup and whether it is still there. */
export function Recents({ recents, opening, onOpen, onForget }: RecentsProps) {
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">卷宗库</th>
          <th scope="col">上次打开</th>
          <th scope="col">上次备份</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {recents.map(({ path, name, openedAt, lastBackupAt, available }) => (
          <tr key={path}>
            <th scope="row">
              <span className={style.name}>{name}</span>
              <span className={style.path}>{path}</span>
              {available ? null : (
                <span className={style.missing}>已不在原处，可能已移动、改名或未接入磁盘</span>
              )}
            </th>
            <td>{dayAndTime(openedAt)}</td>
            <td>
              {lastBackupAt ? dayAndTime(lastBackupAt) : <span className={style.wanting}>从未备份</span>}
            </td>
            <td className={style.operations}>
              <Button
                size="small"
                aria-label={`打开 ${name}`}
                disabled={!available || (opening !== null && opening !== path)}
                loading={opening === path}
                onClick={() => onOpen(path)}
              >
                打开
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={`从列表移除 ${name}`}
                title="只从列表移除，不删除文件夹"
                onClick={() => onForget(path)}
              >
                移除
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
