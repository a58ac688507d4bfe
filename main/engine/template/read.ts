import type { Database } from 'better-sqlite3';
import type { Template, TemplateNeeds, TemplateVersion } from '../../../shared/template.ts';
import { DOCUMENT_KINDS } from '../document/kinds/index.ts';
import { JuanzongError } from '../error.ts';

/** A version of a template as the library holds it. */
export interface StoredVersion {
  id: string;
  templateId: string;
  /** Of the template. */
  name: string;
  number: number;
  kind: string | null;
  fileName: string;
  /** Below the library's folder, with `/`. */
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  needs: TemplateNeeds;
  registeredBy: string;
  registeredAt: string;
}

type Row = Omit<StoredVersion, 'needs'> & { needs: string };

const VERSIONS = `
  SELECT version.id, template_id AS templateId, template.name, number, version.kind, file_name AS fileName, path, sha256,
    size, needs, registered_by AS registeredBy, registered_at AS registeredAt
  FROM template_version AS version JOIN template ON template.id = template_id`;

/** One version. @throws JuanzongError `template-not-found` */
export function versionOf(db: Database, id: string): StoredVersion {
  const row = db.prepare<[string], Row>(`${VERSIONS} WHERE version.id = ?`).get(id);
  if (row) return stored(row);
  throw new JuanzongError('template-not-found', '生成时所用的模板版本不在卷宗库中，请从备份找回。');
}

/**
 * The newest version of a template.
 * @param name its name or id
 * @throws JuanzongError `template-not-found`
 */
export function newestVersion(db: Database, name: string): StoredVersion {
  const row = db
    .prepare<[string, string], Row>(
      `${VERSIONS} WHERE template.name = ? OR template.id = ? ORDER BY number DESC LIMIT 1`,
    )
    .get(name, name);
  if (row) return stored(row);
  const names = db
    .prepare<[], string>('SELECT name FROM template ORDER BY name')
    .pluck()
    .all()
    .map((each) => `“${each}”`);
  const known = names.length === 0 ? '还没有登记模板' : `已登记的有：${names.join('、')}`;
  throw new JuanzongError('template-not-found', `没有名为“${name}”的模板，${known}。`);
}

function stored(row: Row): StoredVersion {
  return { ...row, needs: JSON.parse(row.needs) as TemplateNeeds };
}

/** Every template with its versions, by name. */
export function listTemplates(db: Database): Template[] {
  const papers = new Map(
    db
      .prepare<[], [string, number]>(
        `SELECT template_version_id, count(*) FROM official_document
         WHERE template_version_id IS NOT NULL GROUP BY template_version_id`,
      )
      .raw()
      .all(),
  );
  const rows = db.prepare<[], Row>(`${VERSIONS} ORDER BY template.name, number DESC`).all().map(stored);
  return [...Map.groupBy(rows, ({ templateId }) => templateId)].flatMap(([id, versions]): Template[] => {
    const [newest] = versions;
    if (!newest) return [];
    const kind = DOCUMENT_KINDS.find(({ key }) => key === newest.kind);
    return [
      {
        id,
        name: newest.name,
        kind: newest.kind,
        kindName: kind?.name ?? null,
        about: newest.needs.issue || kind?.about === 'issue' ? 'issue' : 'caseFile',
        versions: versions.map((version) => versionFacts(version, papers.get(version.id) ?? 0)),
      },
    ];
  });
}

function versionFacts(version: StoredVersion, papers: number): TemplateVersion {
  const { id, number, fileName, sha256, size, registeredBy, registeredAt } = version;
  return { id, number, fileName, sha256, size, registeredBy, registeredAt, papers };
}
