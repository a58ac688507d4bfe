import { day, filled, id, oneOf, trashed } from './columns.ts';

/** 工作调度、督导 and 举一反三: what was found and demanded, each demand until it is answered. */
export const sql = `
CREATE TABLE supervision (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL ${oneOf('kind', ['hearing', 'documentReview', 'siteVisit', 'meeting', 'supervision', 'reminder', 'interview'])},
  ${day('held_on', 'needed')},
  place TEXT,
  -- Who held it, and with whom: names as written.
  people TEXT,
  addressee TEXT,
  findings TEXT,
  -- The light that gave cause to it.
  light TEXT CHECK (light IN ('red', 'yellow', 'green')),
  -- The record that this one answers.
  answers_id TEXT REFERENCES supervision (id),
  recorded_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ${trashed},
  CHECK (answers_id IS NOT id)
) STRICT;
CREATE INDEX supervision_by_case ON supervision (case_file_id);
CREATE INDEX supervision_by_answered ON supervision (answers_id);

-- The letters that went out with a record.
CREATE TABLE supervision_document (
  supervision_id TEXT NOT NULL REFERENCES supervision (id),
  document_id TEXT NOT NULL REFERENCES official_document (id),
  PRIMARY KEY (supervision_id, document_id)
) STRICT;
CREATE INDEX supervision_document_by_document ON supervision_document (document_id);

CREATE TABLE supervision_issue (
  supervision_id TEXT NOT NULL REFERENCES supervision (id),
  issue_id TEXT NOT NULL REFERENCES issue (id),
  PRIMARY KEY (supervision_id, issue_id)
) STRICT;
CREATE INDEX supervision_issue_by_issue ON supervision_issue (issue_id);

CREATE TABLE demand (
  ${id},
  supervision_id TEXT NOT NULL REFERENCES supervision (id),
  number INTEGER NOT NULL CHECK (number > 0),
  issue_id TEXT REFERENCES issue (id),
  ${filled('text')},
  -- Whom it is put to: a department or a person, as written.
  addressee TEXT,
  ${day('due_date', 'needed')},
  UNIQUE (supervision_id, number)
) STRICT;
CREATE INDEX demand_by_issue ON demand (issue_id);

-- What was answered. An answer that was sent back no longer answers anything from that day on.
CREATE TABLE demand_answer (
  ${id},
  demand_id TEXT NOT NULL REFERENCES demand (id),
  ${day('answered_on', 'needed')},
  ${filled('answer')},
  answered_by TEXT,
  evidence_id TEXT REFERENCES evidence (id),
  recorded_by TEXT NOT NULL,
  ${day('returned_on')},
  return_reason TEXT,
  CHECK ((returned_on IS NULL) = (return_reason IS NULL)),
  CHECK (returned_on IS NULL OR answered_on <= returned_on)
) STRICT;
CREATE UNIQUE INDEX demand_answered_once ON demand_answer (demand_id) WHERE returned_on IS NULL;
CREATE INDEX demand_answer_by_demand ON demand_answer (demand_id);

CREATE TABLE self_check (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  department_id TEXT NOT NULL REFERENCES department (id),
  ${filled('text')},
  ${day('assigned_on', 'needed')},
  ${day('due_date', 'needed')},
  ${day('done_on')},
  finding TEXT,
  outcome TEXT,
  recorded_by TEXT NOT NULL,
  ${trashed},
  CHECK (assigned_on <= due_date),
  CHECK (done_on IS NULL OR assigned_on <= done_on),
  CHECK ((done_on IS NULL) = (finding IS NULL)),
  CHECK (finding IS NULL OR trim(finding) <> '')
) STRICT;
CREATE INDEX self_check_by_issue ON self_check (issue_id);
CREATE INDEX self_check_by_department ON self_check (department_id);
`;
