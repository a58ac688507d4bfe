import { day, id, oneOf } from './columns.ts';

/** 责任体系: the register of people and departments, the first responsible person, and who handed over to whom. */
export const sql = `
ALTER TABLE person ADD COLUMN phone TEXT;
ALTER TABLE person ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE department ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
-- 第一责任人
ALTER TABLE case_file ADD COLUMN first_responsible_id TEXT REFERENCES person (id);

CREATE TABLE handover (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  role TEXT NOT NULL ${oneOf('role', ['lead', 'responsible', 'leader', 'handler'])},
  -- Names as they were then; several departments are joined by 、.
  from_name TEXT,
  to_name TEXT,
  ${day('handed_on', 'needed')},
  reason TEXT,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX handover_by_issue ON handover (issue_id);
`;
