import { FileAddOutlined, FolderAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { chosenIn, type Incoming } from './incoming.ts';

/** 添加文件 and 添加文件夹. */
export function AddButtons({ onAdd }: { onAdd: (incoming: Incoming) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const { files: chosen } = currentTarget;
    if (chosen && chosen.length > 0) onAdd(chosenIn(chosen));
    // Else the same file could not be chosen twice in a row.
    currentTarget.value = '';
  };
  const ofFolders = (input: HTMLInputElement | null): void => {
    folder.current = input;
    if (input) input.webkitdirectory = true;
  };
  return (
    <>
      <Button size="small" icon={<FileAddOutlined aria-hidden />} onClick={() => files.current?.click()}>
        添加文件
      </Button>
      <Button size="small" icon={<FolderAddOutlined aria-hidden />} onClick={() => folder.current?.click()}>
        添加文件夹
      </Button>
      <input ref={files} type="file" multiple hidden aria-label="添加文件" onChange={choose} />
      <input ref={ofFolders} type="file" hidden aria-label="添加文件夹" onChange={choose} />
    </>
  );
}
