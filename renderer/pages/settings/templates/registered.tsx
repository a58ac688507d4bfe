import { Button, Skeleton } from 'antd';
import type { Template } from '../../../../shared/template.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { useTemplates } from '../../../components/templates/index.ts';
import { bytesUrl } from '../../../engine/index.ts';
import { shownName } from '../../../format/file-name.ts';
import { shownSize } from '../../../format/size.ts';
import { dayAndTime } from '../../../format/time.ts';
import style from './templates.module.css';

/** The templates with every version of each. */
export function Registered() {
  const { data, error, refetch } = useTemplates();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <Empty title="还没有登记模板">登记后在“文书”页选用。</Empty>;
  return (
    <table className={style.table} aria-label="已登记的模板">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">版本</th>
          <th scope="col">文件</th>
          <th scope="col">登记</th>
          <th scope="col" className={style.number}>
            已生成
          </th>
          <th scope="col">
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      {data.map((template) => (
        <TemplateRows key={template.id} template={template} />
      ))}
    </table>
  );
}

function TemplateRows({ template: { name, kindName, about, versions } }: { template: Template }) {
  return (
    <tbody>
      {versions.map(({ id, number, fileName, size, registeredBy, registeredAt, papers }, index) => (
        <tr key={id}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={versions.length}>
              {name}
              <span className={style.use}>{kindName ?? (about === 'issue' ? '按问题' : '按卷宗')}</span>
            </th>
          ) : null}
          <td>
            第{number}版{index === 0 && versions.length > 1 ? '（在用）' : ''}
          </td>
          <td>
            <bdi>{shownName(fileName)}</bdi>，{shownSize(size)}
          </td>
          <td>
            {dayAndTime(registeredAt)}　{registeredBy}
          </td>
          <td className={style.number}>{papers}份</td>
          <td>
            <Button
              size="small"
              href={bytesUrl.template(id, 'download')}
              download={`${name}-第${number}版.docx`}
              aria-label={`另存：${name}第${number}版`}
            >
              另存
            </Button>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
