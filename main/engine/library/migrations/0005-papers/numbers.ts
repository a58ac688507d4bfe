import { day, filled, id, oneOf } from '../0004-process/columns.ts';

/** 发文字号: every number that was given, used or voided, and where the papers went and what came back. */
export const sql = `
-- That the paper and the register name the same number is up to the database.
CREATE UNIQUE INDEX official_document_by_number
  ON official_document (id, number_code, number_year, number_serial);

CREATE TABLE document_number (
  ${filled('code')},
  year INTEGER NOT NULL CHECK (year BETWEEN 1000 AND 9999),
  serial INTEGER NOT NULL CHECK (serial > 0),
  status TEXT NOT NULL DEFAULT 'used' ${oneOf('status', ['used', 'voided'])},
  document_id TEXT NOT NULL UNIQUE,
  given_by TEXT NOT NULL,
  given_at TEXT NOT NULL,
  voided_by TEXT,
  voided_at TEXT,
  void_reason TEXT CHECK (trim(void_reason) <> ''),
  PRIMARY KEY (code, year, serial),
  FOREIGN KEY (document_id, code, year, serial)
    REFERENCES official_document (id, number_code, number_year, number_serial),
  CHECK ((status = 'voided') = (voided_by IS NOT NULL)),
  CHECK ((status = 'voided') = (voided_at IS NOT NULL)),
  CHECK ((status = 'voided') = (void_reason IS NOT NULL))
) STRICT;
-- A number once given is never given again: it stays in the register, and all that can become of it is that it is voided.
CREATE TRIGGER document_number_stays BEFORE DELETE ON document_number
  BEGIN SELECT RAISE(ABORT, 'juanzong:number-final'); END;
CREATE TRIGGER document_number_given_once BEFORE INSERT ON document_number
  WHEN EXISTS (SELECT 1 FROM document_number
    WHERE (code = NEW.code AND year = NEW.year AND serial = NEW.serial) OR document_id = NEW.document_id)
  BEGIN SELECT RAISE(ABORT, 'juanzong:number-final'); END;
CREATE TRIGGER document_number_is_final BEFORE UPDATE ON document_number
  WHEN OLD.status = 'voided' OR NEW.status <> 'voided' OR NEW.code <> OLD.code OR NEW.year <> OLD.year
    OR NEW.serial <> OLD.serial OR NEW.document_id <> OLD.document_id OR NEW.given_by <> OLD.given_by
    OR NEW.given_at <> OLD.given_at
  BEGIN SELECT RAISE(ABORT, 'juanzong:number-final'); END;

-- 送达: one receiver of a paper, until it has signed for it and replied.
CREATE TABLE delivery (
  ${id},
  document_id TEXT NOT NULL REFERENCES official_document (id),
  ${filled('receiver')},
  method TEXT NOT NULL ${oneOf('method', ['handed', 'exchange', 'network', 'post', 'fax', 'other'])},
  ${day('sent_on', 'needed')},
  ${day('reply_due')},
  ${day('signed_on')},
  signed_by TEXT CHECK (trim(signed_by) <> ''),
  ${day('replied_on')},
  reply TEXT CHECK (trim(reply) <> ''),
  evidence_id TEXT REFERENCES evidence (id),
  recorded_by TEXT NOT NULL,
  CHECK ((signed_on IS NULL) = (signed_by IS NULL)),
  CHECK ((replied_on IS NULL) = (reply IS NULL)),
  CHECK (evidence_id IS NULL OR reply IS NOT NULL),
  CHECK (reply_due IS NULL OR sent_on <= reply_due),
  CHECK (signed_on IS NULL OR sent_on <= signed_on),
  CHECK (replied_on IS NULL OR sent_on <= replied_on)
) STRICT;
CREATE INDEX delivery_by_document ON delivery (document_id);

-- 催办
CREATE TABLE delivery_urging (
  ${id},
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  ${day('urged_on', 'needed')},
  ${filled('note')},
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_urging_by_delivery ON delivery_urging (delivery_id);

-- 办结: a paper that nothing more is to come of.
CREATE TABLE document_closing (
  document_id TEXT PRIMARY KEY REFERENCES official_document (id),
  ${day('closed_on', 'needed')},
  note TEXT,
  closed_by TEXT NOT NULL
) STRICT;
`;
