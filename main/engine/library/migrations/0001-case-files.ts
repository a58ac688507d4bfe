/**
 * Case files, issues, measures, evidence, papers, regulations and the audit chain.
 *
 * Dates are text: `2021-03-18`, or `2021-03` where a source gives no day. Points in time are ISO 8601 in UTC.
 * Ids are UUIDv7. A month-only end is compared with its start by the part that both have.
 */

const date = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL
      OR (length(${column}) = 10 AND date(${column}) IS ${column})
      OR (length(${column}) = 7 AND date(${column} || '-01') IS ${column} || '-01'))`;

const day = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR (length(${column}) = 10 AND date(${column}) IS ${column}))`;

const inOrder = (from: string, to: string): string =>
  `CHECK (${from} IS NULL OR ${to} IS NULL OR substr(${from}, 1, length(${to})) <= ${to})`;

const id = 'id TEXT PRIMARY KEY CHECK (length(id) = 36)';
const completion = `completion TEXT CHECK (completion IN ('completed', 'basicallyCompleted', 'notCompleted', 'ongoing'))`;
const count = (column: string): string => `${column} INTEGER CHECK (${column} >= 0)`;
/** Spaces of both widths, tabs and line ends do not make a text. */
const BLANKS = 'char(32, 9, 10, 13, 160, 12288)';
const filled = (column: string): string => `${column} TEXT NOT NULL CHECK (trim(${column}, ${BLANKS}) <> '')`;

export const sql = `
CREATE TABLE case_file (
  ${id},
  title TEXT,
  inspected_unit TEXT,
  inspection_body TEXT,
  inspection_kind TEXT,
  ${date('inspected_from')},
  ${date('inspected_to')},
  ${date('feedback_date')},
  ${date('notice_date')},
  lead TEXT NOT NULL DEFAULT '',
  closing TEXT NOT NULL DEFAULT '',
  ${count('stated_issues')},
  ${count('stated_completed')},
  ${count('stated_basically_completed')},
  ${count('stated_not_completed')},
  ${count('stated_measures')},
  -- Whether the list of issues bore these totals out when the case file was made, so that the text must follow them.
  stated_holds INTEGER NOT NULL DEFAULT 1 CHECK (stated_holds IN (0, 1)),
  contact_phone TEXT,
  contact_hours TEXT,
  contact_address TEXT,
  contact_postcode TEXT,
  contact_email TEXT,
  ${date('comment_from')},
  ${date('comment_to')},
  source_name TEXT,
  source_sha256 TEXT REFERENCES evidence_file (sha256),
  source_text TEXT,
  created_at TEXT NOT NULL,
  ${inOrder('inspected_from', 'inspected_to')},
  ${inOrder('comment_from', 'comment_to')}
) STRICT;

CREATE TABLE chapter (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  position INTEGER NOT NULL CHECK (position > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  ${filled('title')},
  body TEXT NOT NULL DEFAULT '',
  holds_issues INTEGER NOT NULL DEFAULT 0 CHECK (holds_issues IN (0, 1)),
  UNIQUE (case_file_id, position)
) STRICT;

CREATE TABLE section (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  position INTEGER NOT NULL CHECK (position > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  ${filled('title')},
  UNIQUE (case_file_id, position),
  UNIQUE (id, case_file_id)
) STRICT;

CREATE TABLE category (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  section_id TEXT,
  position INTEGER NOT NULL CHECK (position > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  ${filled('title')},
  UNIQUE (case_file_id, position),
  UNIQUE (id, case_file_id),
  FOREIGN KEY (section_id, case_file_id) REFERENCES section (id, case_file_id)
) STRICT;

CREATE TABLE issue (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  section_id TEXT,
  category_id TEXT,
  number INTEGER NOT NULL CHECK (number > 0),
  public_number INTEGER CHECK (public_number > 0),
  statement TEXT,
  ${completion},
  stage TEXT NOT NULL DEFAULT 'notStarted'
    CHECK (stage IN ('notStarted', 'rectifying', 'underReview', 'returned', 'closed')),
  rectification_kind TEXT CHECK (rectification_kind IN ('immediate', 'deadline', 'longTerm')),
  ${day('start_date')},
  ${day('due_date')},
  ${day('completed_date')},
  outcome TEXT,
  -- What else the source says of it: how the problem shows, who is responsible.
  detail TEXT,
  disclosure TEXT NOT NULL CHECK (disclosure IN ('public', 'withheld')),
  withheld_reason TEXT,
  UNIQUE (case_file_id, number),
  UNIQUE (case_file_id, public_number),
  UNIQUE (id, case_file_id),
  FOREIGN KEY (section_id, case_file_id) REFERENCES section (id, case_file_id),
  FOREIGN KEY (category_id, case_file_id) REFERENCES category (id, case_file_id),
  -- A withheld issue has no place in the public list, and a public one has something to print.
  CHECK (disclosure = 'public' OR public_number IS NULL),
  CHECK (disclosure = 'withheld' OR (statement IS NOT NULL AND withheld_reason IS NULL)),
  CHECK (statement IS NULL OR trim(statement, ${BLANKS}) <> ''),
  ${inOrder('start_date', 'due_date')},
  ${inOrder('start_date', 'completed_date')}
) STRICT;
CREATE INDEX issue_section ON issue (section_id);
CREATE INDEX issue_category ON issue (category_id);

CREATE TABLE measure (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  number INTEGER NOT NULL CHECK (number > 0),
  ${filled('text')},
  outcome TEXT,
  ${day('start_date')},
  ${day('due_date')},
  ${day('done_date')},
  UNIQUE (issue_id, number),
  UNIQUE (id, issue_id),
  ${inOrder('start_date', 'due_date')},
  ${inOrder('start_date', 'done_date')}
) STRICT;

CREATE TABLE department (
  ${id},
  ${filled('name')},
  UNIQUE (name)
) STRICT;

CREATE TABLE person (
  ${id},
  ${filled('name')},
  position TEXT,
  department_id TEXT REFERENCES department (id)
) STRICT;

CREATE TABLE issue_department (
  issue_id TEXT NOT NULL REFERENCES issue (id),
  department_id TEXT NOT NULL REFERENCES department (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')),
  position INTEGER NOT NULL DEFAULT 1 CHECK (position > 0),
  PRIMARY KEY (issue_id, department_id, role)
) STRICT;
CREATE UNIQUE INDEX issue_lead_department ON issue_department (issue_id) WHERE role = 'lead';

CREATE TABLE issue_person (
  issue_id TEXT NOT NULL REFERENCES issue (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('leader', 'handler')),
  PRIMARY KEY (issue_id, role)
) STRICT;

CREATE TABLE evidence_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size INTEGER NOT NULL CHECK (size >= 0),
  ${filled('media_type')}
) STRICT;

CREATE TABLE evidence (
  ${id},
  sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
  name TEXT NOT NULL CHECK (name <> ''),
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  note TEXT,
  ${date('document_date')},
  page_count INTEGER CHECK (page_count > 0)
) STRICT;
CREATE INDEX evidence_by_file ON evidence (sha256);

CREATE TABLE evidence_link (
  ${id},
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  issue_id TEXT NOT NULL REFERENCES issue (id),
  measure_id TEXT,
  FOREIGN KEY (measure_id, issue_id) REFERENCES measure (id, issue_id)
) STRICT;
-- NULLs are distinct in a unique index, so the whole-issue link needs a value of its own.
CREATE UNIQUE INDEX evidence_link_once ON evidence_link (evidence_id, issue_id, ifnull(measure_id, ''));
CREATE INDEX evidence_link_by_issue ON evidence_link (issue_id);

CREATE TABLE regulation (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  issue_id TEXT NOT NULL,
  ${filled('title')},
  status TEXT NOT NULL DEFAULT 'candidate' CHECK (status IN ('candidate', 'confirmed', 'dismissed')),
  UNIQUE (issue_id, title),
  FOREIGN KEY (issue_id, case_file_id) REFERENCES issue (id, case_file_id)
) STRICT;

CREATE TABLE official_document (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  issue_id TEXT,
  ${filled('kind')},
  ${filled('title')},
  -- 发文字号 is three facts: the code of the office, the year and the running number.
  number_code TEXT,
  number_year INTEGER,
  number_serial INTEGER CHECK (number_serial > 0),
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size > 0),
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (number_code, number_year, number_serial),
  CHECK ((number_code IS NULL) = (number_year IS NULL) AND (number_year IS NULL) = (number_serial IS NULL)),
  FOREIGN KEY (issue_id, case_file_id) REFERENCES issue (id, case_file_id)
) STRICT;
CREATE INDEX official_document_by_case ON official_document (case_file_id);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- Files that are about to be moved to their final place; what a crash leaves here is looked after on the next open.
CREATE TABLE pending_file (
  path TEXT PRIMARY KEY
) STRICT;

-- AUTOINCREMENT keeps the highest number ever given, so that a chain cut at its end is noticed.
CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Which fields the hash covers, and how.
  format INTEGER NOT NULL,
  at TEXT NOT NULL,
  ${filled('actor')},
  ${filled('action')},
  ${filled('subject_kind')},
  ${filled('subject_id')},
  -- The case file that it concerns; not a reference, for the event outlives everything.
  case_file_id TEXT,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX audit_event_by_subject ON audit_event (subject_id);
CREATE INDEX audit_event_by_case ON audit_event (case_file_id);
CREATE TRIGGER audit_event_is_final BEFORE UPDATE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'audit events are never removed'); END;
`;
