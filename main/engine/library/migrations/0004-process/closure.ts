import { day, filled, id, oneOf } from './columns.ts';

const COMPLETIONS = ['completed', 'basicallyCompleted', 'notCompleted', 'ongoing'];

const LOCKED_FIELDS = [
  'statement',
  'detail',
  'outcome',
  'completion',
  'rectification_kind',
  'start_date',
  'due_date',
  'completed_date',
  'extended_to',
  'next_review_date',
  'section_id',
  'category_id',
];

const LOCKED_OF_PROOF = ['sha256', 'name', 'note', 'document_date', 'page_count'];

const differs = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

const isPending = (issue: string): string =>
  `EXISTS (SELECT 1 FROM closure_request WHERE issue_id = ${issue} AND status = 'pending')`;

const isClosed = (issue: string): string =>
  `EXISTS (SELECT 1 FROM issue WHERE id = ${issue} AND stage = 'closed')`;

const isLocked = (issue: string): string => `(${isClosed(issue)} OR ${isPending(issue)})`;

const isNotSigned = (request: string): string =>
  `(NOT EXISTS (SELECT 1 FROM closure_step WHERE request_id = ${request})
      OR EXISTS (SELECT 1 FROM closure_step WHERE request_id = ${request} AND verdict IS NOT 'approved'))`;

/**
 * Whether 已完成 is what was said last, and a measure that is done on `doneDate`, or not at all, speaks against it. Ids
 * rise with time.
 */
const speaksAgainst = (issue: string, doneDate: string): string =>
  `EXISTS (SELECT 1 FROM (SELECT completion, judged_on FROM completion_judgement
      WHERE issue_id = ${issue} ORDER BY id DESC LIMIT 1)
    WHERE completion = 'completed' AND (${doneDate} IS NULL OR ${doneDate} > judged_on))`;

/** 完成情况 and 挂账销号: what was judged when and by whom, and the chain of signatures that closes an issue. */
export const sql = `
-- What the imported paper said, which holds for every day before the first judgement.
ALTER TABLE issue ADD COLUMN stated_completion TEXT ${oneOf('stated_completion', COMPLETIONS)};
UPDATE issue SET stated_completion = completion;

CREATE TABLE completion_judgement (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  completion TEXT NOT NULL ${oneOf('completion', COMPLETIONS)},
  -- What remains to be done; nothing remains of what is completed.
  remains TEXT,
  ${day('judged_on', 'needed')},
  judged_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK (completion <> 'basicallyCompleted' OR trim(remains) <> '')
) STRICT;
CREATE INDEX completion_judgement_by_issue ON completion_judgement (issue_id);

CREATE TABLE closure_request (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  -- The how-manieth request for this issue.
  number INTEGER NOT NULL CHECK (number > 0),
  ${day('filed_on', 'needed')},
  filed_by TEXT NOT NULL,
  -- The account that filed it; NULL where nobody signs in.
  filed_by_account TEXT REFERENCES account (id),
  assessment TEXT NOT NULL ${oneOf('assessment', ['completed', 'basicallyCompleted'])},
  status TEXT NOT NULL DEFAULT 'pending' ${oneOf('status', ['pending', 'approved', 'rejected', 'withdrawn'])},
  ${day('decided_on')},
  -- Set when an issue that was closed by this request is opened again.
  ${day('reopened_on')},
  reopened_by TEXT,
  reopen_reason TEXT,
  UNIQUE (issue_id, number),
  CHECK ((status = 'pending') = (decided_on IS NULL)),
  CHECK (decided_on IS NULL OR filed_on <= decided_on),
  CHECK (reopened_on IS NULL OR (status = 'approved' AND decided_on <= reopened_on AND trim(reopen_reason) <> ''))
) STRICT;
CREATE UNIQUE INDEX closure_pending ON closure_request (issue_id) WHERE status = 'pending';

-- The steps as the office's chain was when the request was filed.
CREATE TABLE closure_step (
  ${id},
  request_id TEXT NOT NULL REFERENCES closure_request (id),
  position INTEGER NOT NULL CHECK (position > 0),
  ${filled('name')},
  role TEXT NOT NULL,
  -- A JSON list of names who alone may take it; NULL for everybody of that role.
  people TEXT CHECK (people IS NULL OR json_valid(people)),
  verdict TEXT CHECK (verdict IN ('approved', 'rejected')),
  opinion TEXT,
  -- What is still owed, after a rejection.
  owed TEXT,
  signed_by TEXT,
  signed_by_account TEXT REFERENCES account (id),
  ${day('signed_on')},
  UNIQUE (request_id, position),
  CHECK ((verdict IS NULL) = (signed_by IS NULL) AND (verdict IS NULL) = (signed_on IS NULL)),
  CHECK (verdict IS NOT 'rejected' OR trim(owed) <> '')
) STRICT;

-- The rules that hold whoever writes.

-- What an older program put under review by hand waits for nobody's signature: it is worked on, and can be filed.
UPDATE issue SET stage = 'rectifying' WHERE stage = 'underReview';

-- What was judged stays said, and 已完成 is not said while a measure is open on that day.
CREATE TRIGGER judgement_is_final BEFORE UPDATE ON completion_judgement
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER judgement_stays BEFORE DELETE ON completion_judgement
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER judgement_added_once BEFORE INSERT ON completion_judgement
  WHEN EXISTS (SELECT 1 FROM completion_judgement WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER judgement_fits BEFORE INSERT ON completion_judgement
  WHEN NEW.completion = 'completed' AND EXISTS (SELECT 1 FROM measure
    WHERE issue_id = NEW.issue_id AND trashed_at IS NULL AND (done_date IS NULL OR done_date > NEW.judged_on))
  BEGIN SELECT RAISE(ABORT, 'juanzong:completion-contradicts'); END;
CREATE TRIGGER measure_added_fits BEFORE INSERT ON measure
  WHEN NEW.trashed_at IS NULL AND ${speaksAgainst('NEW.issue_id', 'NEW.done_date')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:completion-stands'); END;
CREATE TRIGGER measure_changed_fits BEFORE UPDATE ON measure
  WHEN NEW.trashed_at IS NULL AND (OLD.trashed_at IS NOT NULL OR OLD.done_date IS NOT NEW.done_date)
    AND ${speaksAgainst('NEW.issue_id', 'NEW.done_date')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:completion-stands'); END;

-- Steps are signed once, in their order, and stay.
CREATE TRIGGER closure_step_added BEFORE INSERT ON closure_step WHEN NEW.verdict IS NOT NULL AND NEW.position > 1
  BEGIN SELECT RAISE(ABORT, 'juanzong:step-out-of-order'); END;
CREATE TRIGGER closure_step_added_once BEFORE INSERT ON closure_step
  WHEN EXISTS (SELECT 1 FROM closure_step
    WHERE id = NEW.id OR (request_id = NEW.request_id AND position = NEW.position))
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER closure_step_signed_once BEFORE UPDATE ON closure_step WHEN OLD.verdict IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'juanzong:step-already-signed'); END;
CREATE TRIGGER closure_step_in_order BEFORE UPDATE OF verdict ON closure_step
  WHEN NEW.verdict IS NOT NULL AND EXISTS (SELECT 1 FROM closure_step AS earlier
    WHERE earlier.request_id = NEW.request_id AND earlier.position < NEW.position
      AND earlier.verdict IS NOT 'approved')
  BEGIN SELECT RAISE(ABORT, 'juanzong:step-out-of-order'); END;
CREATE TRIGGER closure_step_stays BEFORE DELETE ON closure_step
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;

-- A request is approved by all of its steps, and what was decided stays so. One that comes in decided stands for the
-- closing of a library of older days, and is opened again at once.
CREATE TRIGGER closure_request_added BEFORE INSERT ON closure_request
  WHEN NEW.status <> 'pending' AND NEW.reopened_on IS NULL
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-not-signed-off'); END;
CREATE TRIGGER closure_request_added_once BEFORE INSERT ON closure_request
  WHEN EXISTS (SELECT 1 FROM closure_request
    WHERE id = NEW.id OR (issue_id = NEW.issue_id AND (number = NEW.number OR status = 'pending')))
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER closure_request_by_steps BEFORE UPDATE OF status ON closure_request
  WHEN NEW.status = 'approved' AND OLD.status <> 'approved' AND ${isNotSigned('NEW.id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-not-signed-off'); END;
CREATE TRIGGER closure_request_is_final
  BEFORE UPDATE OF issue_id, number, filed_on, filed_by, filed_by_account, assessment, status, decided_on
  ON closure_request WHEN OLD.status <> 'pending'
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER closure_request_reopened_once BEFORE UPDATE OF reopened_on, reopened_by, reopen_reason
  ON closure_request WHEN OLD.reopened_on IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;
CREATE TRIGGER closure_request_stays BEFORE DELETE ON closure_request
  BEGIN SELECT RAISE(ABORT, 'juanzong:signature-final'); END;

-- The stage follows the requests: under review while one is pending, closed by one that was approved and not opened
-- again.
CREATE TRIGGER issue_closes_by_chain BEFORE UPDATE OF stage ON issue
  WHEN NEW.stage = 'closed' AND OLD.stage <> 'closed' AND NOT EXISTS (
    SELECT 1 FROM closure_request AS request
    WHERE request.issue_id = NEW.id AND request.status = 'approved' AND request.reopened_on IS NULL
      AND NOT ${isNotSigned('request.id')})
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-not-signed-off'); END;
CREATE TRIGGER issue_opens_by_reopening BEFORE UPDATE OF stage ON issue
  WHEN OLD.stage = 'closed' AND NEW.stage <> 'closed' AND (
    EXISTS (SELECT 1 FROM closure_request
      WHERE issue_id = NEW.id AND status = 'approved' AND reopened_on IS NULL)
    OR NOT EXISTS (SELECT 1 FROM closure_request WHERE issue_id = NEW.id AND status = 'approved'))
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER issue_reviewed_by_request BEFORE UPDATE OF stage ON issue
  WHEN NEW.stage <> OLD.stage AND (NEW.stage = 'underReview') <> ${isPending('NEW.id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-not-signed-off'); END;

-- What is being signed, and what was signed off, stays as it is. What an older program let go to the recycle bin
-- nevertheless may come back.
CREATE TRIGGER issue_locked BEFORE UPDATE ON issue
  WHEN (${differs(LOCKED_FIELDS)} OR (OLD.trashed_at IS NOT NEW.trashed_at AND NEW.trashed_at IS NOT NULL))
    AND ${isLocked('OLD.id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER issue_locked_stays BEFORE DELETE ON issue WHEN ${isLocked('OLD.id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER measure_locked_add BEFORE INSERT ON measure WHEN ${isLocked('NEW.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER measure_locked BEFORE UPDATE ON measure WHEN ${isLocked('OLD.issue_id')} OR ${isLocked('NEW.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER measure_locked_stays BEFORE DELETE ON measure WHEN ${isLocked('OLD.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
${['stage_goal', 'review']
  .map(
    (table) => `
CREATE TRIGGER ${table}_locked_add BEFORE INSERT ON ${table} WHEN ${isLocked('NEW.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER ${table}_locked BEFORE UPDATE ON ${table} WHEN ${isLocked('OLD.issue_id')} OR ${isLocked('NEW.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER ${table}_locked_stays BEFORE DELETE ON ${table} WHEN ${isLocked('OLD.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;`,
  )
  .join('')}
-- Proof may still come in while the issue is under review: a reviewer may ask for it.
CREATE TRIGGER evidence_link_locked_add BEFORE INSERT ON evidence_link WHEN ${isClosed('NEW.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER evidence_link_locked BEFORE UPDATE ON evidence_link
  WHEN ${isClosed('OLD.issue_id')} OR ${isClosed('NEW.issue_id')} OR (${isPending('OLD.issue_id')}
    AND NOT (OLD.trashed_at IS NOT NULL AND NEW.trashed_at IS NULL AND OLD.evidence_id = NEW.evidence_id
      AND OLD.issue_id = NEW.issue_id AND OLD.measure_id IS NEW.measure_id))
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER evidence_locked BEFORE UPDATE ON evidence
  WHEN (${differs(LOCKED_OF_PROOF)}) AND EXISTS (SELECT 1 FROM evidence_link AS link
    WHERE link.evidence_id = OLD.id AND link.trashed_at IS NULL AND ${isLocked('link.issue_id')})
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
CREATE TRIGGER evidence_link_locked_stays BEFORE DELETE ON evidence_link WHEN ${isLocked('OLD.issue_id')}
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-locked'); END;
`;
