import { App, Button } from 'antd';
import { useEffect } from 'react';
import { dismissUnsaved, saveUnsaved, type Unsaved, useUnsaved } from '../components/field/index.ts';
import { Notice } from '../components/notice/index.ts';
import style from './unsaved-texts.module.css';

/** What was typed on a page that has been left, and could not be saved: it stays until somebody has dealt with it. */
export function UnsavedTexts() {
  const { all } = useUnsaved();
  const isAny = all.length > 0;
  useEffect(() => {
    if (!isAny) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAny]);
  if (!isAny) return null;
  return (
    <section className={style.texts} aria-label="没有保存的内容" data-chrome>
      {all.map((unsaved) => (
        <Notice key={unsaved.id} kind="failure" actions={<Actions unsaved={unsaved} />}>
          “{unsaved.label}”没有保存：{unsaved.reason}
          <p className={style.text}>{unsaved.text === '' ? '（清空）' : unsaved.text}</p>
        </Notice>
      ))}
    </section>
  );
}

function Actions({ unsaved }: { unsaved: Unsaved }) {
  const { message } = App.useApp();
  const copy = () =>
    void navigator.clipboard.writeText(unsaved.text).then(
      () => void message.info('已复制', 2),
      () => void message.error('未能复制，请选中文字后按 Ctrl+C。', 6),
    );
  return (
    <>
      {unsaved.again === null ? null : (
        <Button size="small" onClick={() => void saveUnsaved(unsaved)}>
          再次保存
        </Button>
      )}
      {unsaved.text === '' ? null : (
        <Button size="small" onClick={copy}>
          复制
        </Button>
      )}
      <Button size="small" onClick={() => dismissUnsaved(unsaved.id)}>
        不保存
      </Button>
    </>
  );
}
