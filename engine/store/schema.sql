-- The tables of a store. STORE.md tells what they mean and how to read them with sqlite3 and zstd alone.
--
-- One statement each, parted by empty lines. The texts are kept by SQLite as they stand here; a store whose
-- texts differ from these is refused. A change here is a new version: a step in migrations.cc brings older
-- stores to it. Times are UTC, RFC 3339, whole seconds. SHA-256 are 32 bytes: lower(hex(sha256)) reads them.

-- An edition of a pack: the text that results were computed with. `elements`: the ids that the columns of a
-- result stand for, one a line.
CREATE TABLE edition (
  id INTEGER PRIMARY KEY,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  added_at TEXT NOT NULL,
  elements TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- `key`: the organisation's id in its dossiers. The rest as its dossier of the newest fiscal year says.
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  fiscal_year INTEGER NOT NULL,
  kind TEXT,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  parent TEXT NOT NULL
) STRICT;

-- An assessment of a fiscal year (Buddhist era) under a pack.
CREATE TABLE cycle (
  id INTEGER PRIMARY KEY,
  pack TEXT NOT NULL CHECK (pack <> ''),
  fiscal_year INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
  UNIQUE (pack, fiscal_year)
) STRICT;

-- `packed`: the dossier's bytes as a zstd frame. `sha256` and `size` are those of the bytes before packing.
CREATE TABLE dossier (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  packed BLOB NOT NULL
) STRICT;

-- What an organisation gave for a cycle, numbered from 1. The highest number counts. Here and below AUTOINCREMENT has
-- SQLite keep the last id given (sqlite_sequence): ids run from 1 without a gap, so that a row that was taken out shows.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  cycle INTEGER NOT NULL REFERENCES cycle (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  added_at TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (organisation, cycle, number)
) STRICT;

-- A revision computed with an edition. Scores are exact ("3400/7"), parted by spaces, "-" is none; each column in
-- the order of `elements` of the edition. `sha256`: of the text that the view result_text shows.
CREATE TABLE result (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL REFERENCES revision (id),
  edition INTEGER NOT NULL REFERENCES edition (id),
  with_overrides INTEGER NOT NULL CHECK (with_overrides IN (0, 1)),
  engine_version TEXT NOT NULL,
  computed_at TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  notes INTEGER NOT NULL,
  total TEXT NOT NULL,
  level TEXT NOT NULL,
  categories TEXT NOT NULL,
  items TEXT NOT NULL,
  claimed TEXT NOT NULL,
  kpis TEXT NOT NULL,
  questions TEXT NOT NULL
) STRICT;

CREATE INDEX result_of_revision ON result (revision);

-- `revision`: the one that it is about, if it is about one. `about`: id of an element, may be empty.
-- `sha256`: of the text that the view note_text shows.
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  revision INTEGER REFERENCES revision (id),
  about TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  text TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

CREATE INDEX note_of_organisation ON note (organisation);

-- A fact as an assessor sees it: `value` (JSON) stands at `path` of the dossier instead of what it says there.
-- It stands while no withdrawal names it. `sha256`: of the text that the view override_text shows.
CREATE TABLE override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL REFERENCES revision (id),
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

CREATE INDEX override_of_revision ON override (revision);

-- `override`: the one that stands no more. `sha256`: of the text that the view withdrawal_text shows.
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  override INTEGER NOT NULL UNIQUE REFERENCES override (id),
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

-- What counts of each organisation in each cycle, together in one place for fast reading. All of it follows from
-- the other tables; `verify` compares. `result`: the newest one of the highest revision, with overrides if some stand.
CREATE TABLE standing (
  cycle INTEGER NOT NULL REFERENCES cycle (id),
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  revision INTEGER NOT NULL REFERENCES revision (id),
  result INTEGER NOT NULL REFERENCES result (id),
  edition INTEGER NOT NULL REFERENCES edition (id),
  with_overrides INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  kind TEXT,
  key TEXT NOT NULL,
  total TEXT NOT NULL,
  level TEXT NOT NULL,
  categories TEXT NOT NULL,
  PRIMARY KEY (cycle, organisation)
) STRICT, WITHOUT ROWID;

-- The texts whose SHA-256 are kept. Each value on its line (no line break after the last one).
CREATE VIEW result_text (id, sha256, text) AS
SELECT result.id, lower(hex(result.sha256)),
  'radap result 1' || char(10) || lower(hex(dossier.sha256)) || char(10) ||
  cycle.pack || char(10) || cycle.fiscal_year || char(10) ||
  revision.number || char(10) || revision.added_at || char(10) ||
  lower(hex(edition.sha256)) || char(10) || result.engine_version || char(10) ||
  result.computed_at || char(10) || result.with_overrides || char(10) ||
  result.errors || char(10) || result.warnings || char(10) || result.notes || char(10) ||
  result.total || char(10) || result.level || char(10) || result.categories || char(10) ||
  result.items || char(10) || result.claimed || char(10) || result.kpis || char(10) ||
  result.questions || char(10) || organisation.key || char(10) || revision.source
FROM result
JOIN revision ON revision.id = result.revision
JOIN organisation ON organisation.id = revision.organisation
JOIN cycle ON cycle.id = revision.cycle
JOIN dossier ON dossier.id = revision.dossier
JOIN edition ON edition.id = result.edition;

CREATE VIEW note_text (id, sha256, text) AS
SELECT note.id, lower(hex(note.sha256)),
  'radap note 1' || char(10) || ifnull(note.revision, '-') || char(10) || note.time || char(10) ||
  note.about || char(10) || organisation.key || char(10) || note.author || char(10) || note.text
FROM note JOIN organisation ON organisation.id = note.organisation;

CREATE VIEW override_text (id, sha256, text) AS
SELECT override.id, lower(hex(override.sha256)),
  'radap override 1' || char(10) || override.revision || char(10) || override.time || char(10) ||
  override.path || char(10) || override.value || char(10) || override.author || char(10) ||
  override.reason
FROM override;

CREATE VIEW withdrawal_text (id, sha256, text) AS
SELECT withdrawal.override, lower(hex(withdrawal.sha256)),
  'radap withdrawal 1' || char(10) || withdrawal.override || char(10) || withdrawal.time ||
  char(10) || withdrawal.author || char(10) || withdrawal.reason
FROM withdrawal;
