import { ArrowUpOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Modal } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { engine, failureOf, useRead } from '../../engine/index.ts';
import { useReturnFocus } from '../focus/index.ts';
import { Notice } from '../notice/index.ts';
import { FolderList } from './folder-list.tsx';
import style from './folder-picker.module.css';
import { pathIn, whyNotFolderName } from './paths.ts';

export interface FolderPickerProps {
  title: string;
  /** The word on the button that takes the folder. */
  action: string;
  /** `folder` and `library` take a folder that is there; `new` takes the name of one to be made. */
  choose: 'folder' | 'library' | 'new';
  /** What a new folder is called to begin with. */
  suggestedName?: string;
  /** A sentence above, such as what the folder is for. */
  explanation?: string;
  /** What else has to be said, below the name. */
  children?: ReactNode;
  /** Why what is said there won't do yet; `null` where it will. */
  whyNot?: () => string | null;
  /** Called with an absolute path; the picker stays open and shows the reason while this fails. */
  onPick: (path: string) => Promise<unknown>;
  onClose: () => void;
}

/** The dialog has opened fully only after a moment; who types in another of its fields by then keeps the focus. */
function isTypedBeside(field: HTMLElement): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLInputElement &&
    (field.closest('[role="dialog"]')?.contains(activeElement) ?? false)
  );
}

/** A dialog to choose a folder of this machine in, by mouse, by keys or by typing its path. Mount it to open it. */
export function FolderPicker(props: FolderPickerProps) {
  const { title, action, choose, suggestedName = '', explanation, children, onPick, onClose } = props;
  const opening = useId();
  useReturnFocus();
  const first = useRef<InputRef>(null);
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState(suggestedName);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const listing = useRead(
    ['folders', opening, folder],
    (signal) => engine.workspace.folders.query({ path: folder }, { signal }),
    { keep: true },
  );
  const here = listing.data;

  useEffect(() => {
    if (listing.isError) setFailure(failureOf(listing.error).reason);
  }, [listing.isError, listing.error]);

  const goTo = (path: string) => {
    setFolder(path);
    setTyped(null);
    setChosen(null);
    setFailure(null);
  };
  const take = async (path: string) => {
    setBusy(true);
    setFailure(null);
    try {
      await onPick(path);
    } catch (error) {
      setFailure(failureOf(error).reason);
    } finally {
      setBusy(false);
    }
  };
  const enter = (path: string) => {
    const isLibrary = here?.folders.some((one) => one.path === path && one.isLibrary) ?? false;
    if (choose === 'library' && isLibrary) void take(path);
    else goTo(path);
  };
  const base = typed?.trim() || chosen || here?.path || '';
  const target = choose === 'new' ? pathIn(typed?.trim() || here?.path || '', name.trim()) : base;
  const confirm = () => {
    const objection = (choose === 'new' ? whyNotFolderName(name) : null) ?? props.whyNot?.() ?? null;
    if (objection === null) void take(target);
    else setFailure(objection);
  };

  return (
    <Modal
      open
      title={title}
      width={680}
      style={children ? { top: 32 } : undefined}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        const field = first.current?.input;
        if (isOpen && field && !isTypedBeside(field)) field.focus();
      }}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={isBusy} disabled={base === ''} onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      {explanation ? <p className={style.explanation}>{explanation}</p> : null}
      <div className={style.address}>
        <Button
          icon={<ArrowUpOutlined />}
          aria-label="上级文件夹"
          title="上级文件夹"
          disabled={!here?.parent}
          onClick={() => here?.parent && goTo(here.parent)}
        />
        <Input
          ref={choose === 'new' ? undefined : first}
          aria-label="文件夹路径"
          value={typed ?? here?.path ?? ''}
          onChange={({ target: { value } }) => setTyped(value)}
          onPressEnter={() => typed?.trim() && goTo(typed.trim())}
          suffix={
            typed === null ? null : (
              <Button size="small" type="text" onClick={() => typed.trim() && goTo(typed.trim())}>
                转到
              </Button>
            )
          }
        />
      </div>
      <div className={children ? `${style.places} ${style.low}` : style.places}>
        <ul className={style.roots} aria-label="常用位置">
          {here?.roots.map((root) => (
            <li key={root.path}>
              <Button type="text" block className={style.root} onClick={() => goTo(root.path)}>
                {root.name}
              </Button>
            </li>
          ))}
        </ul>
        {here ? (
          <FolderList
            listing={here}
            chosen={chosen}
            onChoose={setChosen}
            onEnter={enter}
            onUp={() => here.parent && goTo(here.parent)}
          />
        ) : null}
      </div>
      {choose === 'new' ? (
        <div className={style.naming}>
          <label htmlFor={`${opening}-name`}>名称</label>
          <Input
            ref={first}
            id={`${opening}-name`}
            value={name}
            onChange={({ target: { value } }) => setName(value)}
            onPressEnter={confirm}
          />
        </div>
      ) : null}
      <p className={style.target}>
        {choose === 'new' ? '将建立：' : '所选：'}
        <span>{target}</span>
      </p>
      {children}
      {failure ? <Notice kind="failure">{failure}</Notice> : null}
    </Modal>
  );
}
