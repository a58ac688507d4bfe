import { day, filled, id, oneOf } from './columns.ts';

/** 完成情况 and 挂账销号: what was judged when and by whom, and the chain of signatures that closes an issue. */
export const sql = `
CREATE TABLE completion_judgement (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  completion TEXT NOT NULL ${oneOf('completion', ['completed', 'basicallyCompleted', 'notCompleted', 'ongoing'])},
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

-- The rules that hold whoever writes: nothing closes without its chain, and what is being signed stays as it is.
CREATE TRIGGER issue_closes_by_chain BEFORE UPDATE OF stage ON issue
  WHEN NEW.stage = 'closed' AND OLD.stage <> 'closed' AND NOT EXISTS (
    SELECT 1 FROM closure_request AS request
    WHERE request.issue_id = NEW.id AND request.status = 'approved' AND request.reopened_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM closure_step AS step
        WHERE step.request_id = request.id AND step.verdict IS NOT 'approved'))
  BEGIN SELECT RAISE(ABORT, 'juanzong:issue-not-signed-off'); END;
CREATE TRIGGER closure_step_signed_once BEFORE UPDATE ON closure_step WHEN OLD.verdict IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'juanzong:step-already-signed'); END;
CREATE TRIGGER closure_step_in_order BEFORE UPDATE OF verdict ON closure_step
  WHEN NEW.verdict IS NOT NULL AND EXISTS (SELECT 1 FROM closure_step AS earlier
    WHERE earlier.request_id = NEW.request_id AND earlier.position < NEW.position
      AND earlier.verdict IS NOT 'approved')
  BEGIN SELECT RAISE(ABORT, 'juanzong:step-out-of-order'); END;
`;
