import { UserOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { engine, enterWorkspace, save } from '../engine/index.ts';
import style from './status-bar.module.css';

/** Who acts, for the history of every change; a click changes it. */
export function Actor({ name }: { name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="topRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Naming name={name} onDone={() => setOpen(false)} />}
    >
      <button
        type="button"
        className={style.plain}
        aria-label={`操作人：${name}，更改`}
        aria-expanded={isOpen}
      >
        <UserOutlined /> {name}
      </button>
    </Popover>
  );
}

function Naming({ name, onDone }: { name: string; onDone: () => void }) {
  const [typed, setTyped] = useState(name);
  const confirm = async () => {
    const trimmed = typed.trim();
    if (trimmed === '') return;
    if (trimmed !== name) {
      const state = await save(() => engine.workspace.setActor.mutate({ name: trimmed }));
      if (!state) return;
      enterWorkspace(state);
    }
    onDone();
  };
  return (
    <>
      <p className={style.advice}>每次修改都会记下操作人姓名。</p>
      <div className={style.naming}>
        <Input
          aria-label="操作人姓名"
          autoFocus
          maxLength={50}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => void confirm()}
        />
        <Button type="primary" onClick={() => void confirm()}>
          确定
        </Button>
      </div>
    </>
  );
}
