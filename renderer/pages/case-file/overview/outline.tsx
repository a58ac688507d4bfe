import { DeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { CaseFileHeader, HeldIssues } from '../../../../shared/header.ts';
import { TextField } from '../../../components/field/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import { AddTitle } from './add-title.tsx';
import { Card } from './card.tsx';
import style from './overview.module.css';

type Section = CaseFileHeader['sections'][number];
type Category = CaseFileHeader['categories'][number];

/** 方面 and 问题类别: renamed, added, and removed while nothing stands in them. */
export function Outline({ header }: { header: CaseFileHeader }) {
  const { id, sections, categories } = header;
  const loose = categories.filter(({ sectionId }) => sectionId === null);
  return (
    <Card title="方面与问题类别">
      {sections.length === 0 && loose.length === 0 ? (
        <p className={style.note}>还没有方面。问题较多时，先分方面，再分问题类别。</p>
      ) : null}
      <ul className={style.outline}>
        {sections.map((section) => (
          <li key={section.id}>
            <SectionRow
              section={section}
              isEmpty={!categories.some(({ sectionId }) => sectionId === section.id)}
            />
            <ul className={style.outline}>
              {categories
                .filter(({ sectionId }) => sectionId === section.id)
                .map((category) => (
                  <CategoryRow key={category.id} category={category} />
                ))}
              <li className={style.addRow}>
                <AddTitle
                  label={`在“${section.title}”下新增问题类别`}
                  placeholder="新的问题类别"
                  onAdd={(title) =>
                    engine.outline.addCategory.mutate({ caseFileId: id, sectionId: section.id, title })
                  }
                />
              </li>
            </ul>
          </li>
        ))}
        {loose.map((category) => (
          <CategoryRow key={category.id} category={category} />
        ))}
        <li className={style.addRow}>
          <AddTitle
            label="新增方面"
            placeholder="新的方面"
            onAdd={(title) => engine.outline.addSection.mutate({ caseFileId: id, title })}
          />
        </li>
      </ul>
    </Card>
  );
}

function SectionRow({ section, isEmpty }: { section: Section; isEmpty: boolean }) {
  const { id, number, title, issues } = section;
  return (
    <div className={style.outlineRow}>
      <TextField
        label={`方面 ${number}`}
        labelAt="beside"
        value={title}
        required
        onSave={(typed) => engine.outline.renameSection.mutate({ sectionId: id, title: typed ?? '' })}
      />
      <Count issues={issues} />
      <Remove
        name={`删除方面 ${number}`}
        reason={isEmpty ? reasonToKeep(section) : '其下还有问题类别，不能删除'}
        onClick={() => void save(() => engine.outline.removeSection.mutate({ sectionId: id }))}
      />
    </div>
  );
}

function CategoryRow({ category }: { category: Category }) {
  const { id, number, title, issues } = category;
  return (
    <li className={style.outlineRow}>
      <TextField
        label={`类别 ${number}`}
        labelAt="beside"
        value={title}
        required
        onSave={(typed) => engine.outline.renameCategory.mutate({ categoryId: id, title: typed ?? '' })}
      />
      <Count issues={issues} />
      <Remove
        name={`删除类别 ${number}`}
        reason={reasonToKeep(category)}
        onClick={() => void save(() => engine.outline.removeCategory.mutate({ categoryId: id }))}
      />
    </li>
  );
}

function reasonToKeep({ issues, trashedIssues }: HeldIssues): string | null {
  if (issues > 0) return '其下还有问题，不能删除';
  return trashedIssues > 0 ? `回收站中还有其下的 ${trashedIssues} 个问题，不能删除` : null;
}

function Count({ issues }: { issues: number }) {
  return <span className={style.count}>{issues} 个问题</span>;
}

function Remove({ name, reason, onClick }: { name: string; reason: string | null; onClick: () => void }) {
  const mayRemove = useMayDo('clerk');
  return (
    <Tooltip title={reason ?? name}>
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={name}
        disabled={!mayRemove || reason !== null}
        onClick={onClick}
      />
    </Tooltip>
  );
}
