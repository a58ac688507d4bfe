import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { save, useMayDo } from '../../../engine/index.ts';
import style from './overview.module.css';

interface AddTitleProps {
  label: string;
  placeholder: string;
  onAdd: (title: string) => Promise<string>;
}

/** Adds something that needs no more than a title. */
export function AddTitle({ label, placeholder, onAdd }: AddTitleProps) {
  const mayAdd = useMayDo('clerk');
  const [title, setTitle] = useState('');
  const add = async () => {
    if (title.trim() === '') return;
    if ((await save(() => onAdd(title))) !== undefined) setTitle('');
  };
  return (
    <div className={style.add}>
      <Input
        size="small"
        aria-label={label}
        placeholder={placeholder}
        disabled={!mayAdd}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) void add();
        }}
      />
      <Button
        size="small"
        icon={<PlusOutlined />}
        aria-label={`${label}：添加`}
        disabled={!mayAdd || title.trim() === ''}
        onClick={() => void add()}
      >
        添加
      </Button>
    </div>
  );
}
