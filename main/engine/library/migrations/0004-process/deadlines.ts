import { day, filled, id, oneOf, trashed } from './columns.ts';

/**
 * 时限: extensions, stage goals and reviews of what has no end. `deadline` is the day that counts: the one that was
 * granted last since the due date was entered, the next review of a long-term issue, else the due date.
 */
export const sql = `
ALTER TABLE issue ADD COLUMN ${day('extended_to')};
ALTER TABLE issue ADD COLUMN ${day('next_review_date')};
ALTER TABLE measure ADD COLUMN ${day('extended_to')};
-- What has no end so far is told by its next review.
UPDATE issue SET next_review_date = due_date, due_date = NULL WHERE rectification_kind = 'longTerm';
ALTER TABLE issue ADD COLUMN deadline TEXT GENERATED ALWAYS AS (
  CASE WHEN rectification_kind IS 'longTerm' THEN next_review_date ELSE ifnull(extended_to, due_date) END) VIRTUAL;
ALTER TABLE measure ADD COLUMN deadline TEXT GENERATED ALWAYS AS (ifnull(extended_to, due_date)) VIRTUAL;

CREATE TABLE extension (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  -- NULL for the issue as a whole.
  measure_id TEXT,
  ${day('from_date', 'needed')},
  ${day('to_date', 'needed')},
  ${filled('reason')},
  ${day('requested_on', 'needed')},
  requested_by TEXT NOT NULL,
  -- The accounts of whoever asked and decided; NULL where nobody signs in.
  requested_by_account TEXT REFERENCES account (id),
  status TEXT NOT NULL DEFAULT 'pending' ${oneOf('status', ['pending', 'approved', 'refused', 'withdrawn'])},
  ${day('decided_on')},
  decided_by TEXT,
  decided_by_account TEXT REFERENCES account (id),
  opinion TEXT,
  -- When a time limit entered by hand took the place of what was granted: from then on this grant counts for no day.
  replaced_at TEXT CHECK (replaced_at IS NULL OR status = 'approved'),
  FOREIGN KEY (measure_id, issue_id) REFERENCES measure (id, issue_id),
  CHECK (from_date < to_date),
  CHECK (requested_on <= from_date),
  CHECK ((status = 'pending') = (decided_on IS NULL)),
  CHECK (decided_on IS NULL OR requested_on <= decided_on)
) STRICT;
CREATE UNIQUE INDEX extension_pending ON extension (issue_id, ifnull(measure_id, '')) WHERE status = 'pending';
CREATE INDEX extension_by_issue ON extension (issue_id);

-- A deadline moves back by a granted extension alone, whoever writes.
CREATE TRIGGER issue_extended_by_grant BEFORE UPDATE OF extended_to ON issue
  WHEN NEW.extended_to IS NOT NULL AND NEW.extended_to IS NOT OLD.extended_to AND NOT EXISTS (
    SELECT 1 FROM extension WHERE extension.issue_id = NEW.id AND extension.measure_id IS NULL
      AND extension.status = 'approved' AND extension.replaced_at IS NULL AND extension.to_date = NEW.extended_to)
  BEGIN SELECT RAISE(ABORT, 'juanzong:extension-not-granted'); END;
CREATE TRIGGER measure_extended_by_grant BEFORE UPDATE OF extended_to ON measure
  WHEN NEW.extended_to IS NOT NULL AND NEW.extended_to IS NOT OLD.extended_to AND NOT EXISTS (
    SELECT 1 FROM extension WHERE extension.measure_id = NEW.id
      AND extension.status = 'approved' AND extension.replaced_at IS NULL AND extension.to_date = NEW.extended_to)
  BEGIN SELECT RAISE(ABORT, 'juanzong:extension-not-granted'); END;
CREATE TRIGGER extension_decided_once BEFORE UPDATE OF issue_id, measure_id, from_date, to_date, reason, requested_on,
    requested_by, requested_by_account, status, decided_on, decided_by, decided_by_account, opinion
  ON extension WHEN OLD.status <> 'pending'
  BEGIN SELECT RAISE(ABORT, 'juanzong:extension-already-decided'); END;
-- It is asked for first, and neither replaced nor removed.
CREATE TRIGGER extension_asked_first BEFORE INSERT ON extension
  WHEN NEW.status <> 'pending' OR EXISTS (SELECT 1 FROM extension WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'juanzong:extension-already-decided'); END;
CREATE TRIGGER extension_stays BEFORE DELETE ON extension
  BEGIN SELECT RAISE(ABORT, 'juanzong:extension-already-decided'); END;

CREATE TABLE stage_goal (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  number INTEGER NOT NULL CHECK (number > 0),
  ${filled('text')},
  ${day('due_date')},
  ${day('done_date')},
  outcome TEXT,
  ${trashed}
) STRICT;
CREATE UNIQUE INDEX stage_goal_order ON stage_goal (issue_id, number) WHERE trashed_at IS NULL;

-- 复核 of a long-term issue.
CREATE TABLE review (
  ${id},
  issue_id TEXT NOT NULL REFERENCES issue (id),
  ${day('reviewed_on', 'needed')},
  ${filled('finding')},
  -- The review date that this one met, so that the light of any earlier day can still be told.
  ${day('was_due')},
  ${day('next_date')},
  recorded_by TEXT NOT NULL,
  CHECK (next_date IS NULL OR reviewed_on < next_date)
) STRICT;
CREATE INDEX review_by_issue ON review (issue_id);
`;
