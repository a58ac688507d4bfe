import { useId } from 'react';
import { useMayDo } from '../../../engine/index.ts';
import { Placeholders } from './placeholders.tsx';
import { Registered } from './registered.tsx';
import { Registering } from './registering.tsx';
import style from './templates.module.css';

/** 文书模板: the office's own .docx with placeholders, and the list of all placeholders. */
export default function Templates() {
  const heading = useId();
  const mayRegister = useMayDo('administrator');
  return (
    <div className={style.parts}>
      <section className={style.part} aria-labelledby={heading}>
        <h2 id={heading} className={style.heading}>
          本单位的文书模板
        </h2>
        <p className={style.about}>
          在 Word 或 WPS 文档里要填写的地方写上 {'{{被巡察单位}}'} 这样的占位符，登记后在“文书”页即可选用。
          除占位符外，模板的内容和版式原样不动。
        </p>
        {mayRegister ? <Registering /> : <p className={style.about}>由管理员登记。</p>}
        <Registered />
      </section>
      <Placeholders />
    </div>
  );
}
