import { Button, Modal } from 'antd';
import type { StagedEvidence } from '../../../shared/evidence.ts';
import { shownName } from '../../format/file-name.ts';
import { shownSize } from '../../format/size.ts';
import { byProductKind } from './by-products.ts';
import style from './evidence.module.css';

export interface ByProductsDialogProps {
  files: readonly StagedEvidence[];
  /** How many other files there are. */
  others: number;
  onDone(choice: 'leaveOut' | 'add'): void;
  /** Nothing at all is to be added. */
  onCancel(): void;
}

/** Asks whether hidden and temporary files that came with a folder are evidence: nobody else can tell. */
export function ByProductsDialog({ files, others, onDone, onCancel }: ByProductsDialogProps) {
  return (
    <Modal
      open
      title={`有 ${files.length} 个隐藏或临时文件`}
      width={640}
      onCancel={onCancel}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onCancel}>取消</Button>
          <Button onClick={() => onDone('add')}>一并添加</Button>
          <Button type="primary" onClick={() => onDone('leaveOut')}>
            不添加这些文件
          </Button>
        </>
      }
    >
      <p className={style.advice}>
        这些文件由系统或软件自动生成，一般不是佐证材料。
        {others > 0 ? `另外 ${others} 个文件不受影响；` : ''}取消则全部不添加。
      </p>
      <ul className={style.failures}>
        {files.map(({ token, name, size }) => (
          <li key={token}>
            <bdi>{shownName(name)}</bdi>
            <span className={style.quiet}>{`　${byProductKind(name)}，${shownSize(size)}`}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
