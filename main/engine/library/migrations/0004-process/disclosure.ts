import { day, filled, id, oneOf } from './columns.ts';

/** 公开: the grounds for withholding, the public text frozen with its approval, and what the public says to it. */
export const sql = `
ALTER TABLE issue ADD COLUMN withheld_ground TEXT CHECK (withheld_ground IS NULL OR withheld_ground IN
  ('secret', 'unannouncedCase', 'hype', 'unrest', 'otherSensitive'));
ALTER TABLE issue ADD COLUMN consent_by TEXT;
ALTER TABLE issue ADD COLUMN ${day('consent_on')};

CREATE TABLE publication (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  number INTEGER NOT NULL CHECK (number > 0),
  -- What the paper is made of, as it was put up for approval, and the SHA-256 of this text in UTF-8.
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  snapshot_sha256 TEXT NOT NULL CHECK (length(snapshot_sha256) = 64),
  -- The ids of the issues that it makes public: a JSON list.
  issue_ids TEXT NOT NULL CHECK (json_valid(issue_ids)),
  ${day('drafted_on', 'needed')},
  drafted_by TEXT NOT NULL,
  drafted_by_account TEXT REFERENCES account (id),
  status TEXT NOT NULL DEFAULT 'draft' ${oneOf('status', ['draft', 'approved', 'published', 'takenDown', 'discarded'])},
  ${day('approved_on')},
  approved_by TEXT,
  approved_by_account TEXT REFERENCES account (id),
  ${day('published_on')},
  medium TEXT,
  document_id TEXT REFERENCES official_document (id),
  ${day('taken_down_on')},
  ${day('comment_from')},
  ${day('comment_to')},
  UNIQUE (case_file_id, number),
  CHECK (comment_from IS NULL OR comment_to IS NULL OR comment_from <= comment_to),
  CHECK (approved_on IS NULL OR drafted_on <= approved_on),
  CHECK (published_on IS NULL OR approved_on <= published_on),
  CHECK (taken_down_on IS NULL OR published_on <= taken_down_on),
  CHECK ((status IN ('draft', 'discarded')) = (approved_on IS NULL)),
  CHECK ((status IN ('published', 'takenDown')) = (published_on IS NOT NULL)),
  CHECK ((status = 'takenDown') = (taken_down_on IS NOT NULL)),
  CHECK ((approved_on IS NULL) = (approved_by IS NULL)),
  CHECK ((published_on IS NULL) = (document_id IS NULL)),
  -- Nobody approves what he put up himself.
  CHECK (approved_by IS NOT drafted_by),
  CHECK (approved_by_account IS NULL OR approved_by_account IS NOT drafted_by_account)
) STRICT;
CREATE TRIGGER publication_text_is_frozen BEFORE UPDATE OF snapshot, snapshot_sha256, issue_ids ON publication
  WHEN OLD.status <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'juanzong:publication-frozen'); END;
CREATE TRIGGER publication_goes_on BEFORE UPDATE OF status ON publication
  WHEN OLD.status <> 'draft' AND NEW.status IN ('draft', 'discarded') OR OLD.status = 'discarded'
  BEGIN SELECT RAISE(ABORT, 'juanzong:publication-frozen'); END;
CREATE TRIGGER publication_stays BEFORE DELETE ON publication WHEN OLD.status <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'juanzong:publication-frozen'); END;

CREATE TABLE public_comment (
  ${id},
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  publication_id TEXT REFERENCES publication (id),
  issue_id TEXT REFERENCES issue (id),
  number INTEGER NOT NULL CHECK (number > 0),
  ${day('received_on', 'needed')},
  channel TEXT NOT NULL ${oneOf('channel', ['phone', 'letter', 'email', 'visit', 'online', 'other'])},
  -- Who said it, where they gave a name.
  sender TEXT,
  ${filled('text')},
  assigned_to TEXT,
  ${day('due_date')},
  ${day('answered_on')},
  answer TEXT,
  recorded_by TEXT NOT NULL,
  UNIQUE (case_file_id, number),
  CHECK ((answered_on IS NULL) = (answer IS NULL)),
  CHECK (answered_on IS NULL OR received_on <= answered_on)
) STRICT;
`;
