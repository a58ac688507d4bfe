/** The office's own templates, every version of each. */
export const sql = `
CREATE TABLE template (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  -- Key of the kind of paper that it is the office's own form of; none for a paper that no kind knows.
  kind TEXT,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- A version is never changed: papers that were made from it must be made again with the same bytes.
CREATE TABLE template_version (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  template_id TEXT NOT NULL REFERENCES template (id),
  number INTEGER NOT NULL CHECK (number > 0),
  -- Of the template at that time.
  kind TEXT,
  -- As the office had called it.
  file_name TEXT NOT NULL,
  -- Below the library's folder, with '/'.
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size > 0),
  -- JSON: what it asks for.
  needs TEXT NOT NULL CHECK (json_valid(needs)),
  registered_by TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  UNIQUE (template_id, number)
) STRICT;

ALTER TABLE official_document ADD COLUMN template_version_id TEXT REFERENCES template_version (id);
`;
