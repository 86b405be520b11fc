PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
PRAGMA application_id = 0x52444150;
PRAGMA user_version = 1;
CREATE TABLE edition (
  id INTEGER PRIMARY KEY,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  added_at TEXT NOT NULL,
  elements TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO edition VALUES(1,'made-up','1',X'd0cf7c3c2448bc40420e7abd44a9f9f50e5f929ed6fec6d6906e1be432e5c6d1','2026-11-21T23:57:07Z',replace('total\n1\n1.1\n1.2','\n',char(10)),'เกณฑ์สมมุติ รุ่น 1');
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  fiscal_year INTEGER NOT NULL,
  kind TEXT,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  parent TEXT NOT NULL
) STRICT;
INSERT INTO organisation VALUES(1,'a',2568,'province','หน่วยงาน a','Agency a','กระทรวงสมมุติ');
INSERT INTO organisation VALUES(2,'b',2568,'province','หน่วยงาน b','Agency b','กระทรวงสมมุติ');
INSERT INTO organisation VALUES(3,'c',2568,'province','หน่วยงาน c','Agency c','กระทรวงสมมุติ');
INSERT INTO organisation VALUES(4,'d',2568,'province','หน่วยงาน d','Agency d','กระทรวงสมมุติ');
CREATE TABLE cycle (
  id INTEGER PRIMARY KEY,
  pack TEXT NOT NULL CHECK (pack <> ''),
  fiscal_year INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
  UNIQUE (pack, fiscal_year)
) STRICT;
INSERT INTO cycle VALUES(1,'made-up',2567,'รอบปี 2567',0);
INSERT INTO cycle VALUES(2,'made-up',2568,'',1);
CREATE TABLE dossier (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  packed BLOB NOT NULL
) STRICT;
INSERT INTO dossier VALUES(1,X'11dd7e0eed34714680881ac15eda46b9fa189d0a459fd616740c9aec1dc585fa',45,X'28b52ffd202d6901007b226f7267616e69736174696f6e223a2261222c2279656172223a323536372c22636f6e74656e74223a22227d');
INSERT INTO dossier VALUES(2,X'7ce6cbcf08802405c1f71ee70ffc7639677f84946103d0a9983c36941f09263e',51,X'28b52ffd20339901007b226f7267616e69736174696f6e223a2261222c2279656172223a323536382c22636f6e74656e74223a227365636f6e64227d');
INSERT INTO dossier VALUES(3,X'c2743644d14abf4adace45317a0d80b642aaa8bd8888abe27b8be2b150045743',45,X'28b52ffd202d6901007b226f7267616e69736174696f6e223a2262222c2279656172223a323536372c22636f6e74656e74223a22227d');
INSERT INTO dossier VALUES(4,X'a18c3a41102ff19772c8a86ee2de1bc2cfa327590dc03b6c967913006a084e6d',51,X'28b52ffd20339901007b226f7267616e69736174696f6e223a2262222c2279656172223a323536382c22636f6e74656e74223a227365636f6e64227d');
INSERT INTO dossier VALUES(5,X'da167b9b5accccbef35261ad9e6d65b877a10305dfb350b5bbe338677a63af29',45,X'28b52ffd202d6901007b226f7267616e69736174696f6e223a2263222c2279656172223a323536372c22636f6e74656e74223a22227d');
INSERT INTO dossier VALUES(6,X'07952c642ae1bb92da570a8498b434ce286d80cde87d94cfb473e942c2de01ff',51,X'28b52ffd20339901007b226f7267616e69736174696f6e223a2263222c2279656172223a323536382c22636f6e74656e74223a227365636f6e64227d');
INSERT INTO dossier VALUES(7,X'1ce96ab8891bb32a9dd2e274320fdb77bb26e334ffacef7a99931a5e8a836d0e',45,X'28b52ffd202d6901007b226f7267616e69736174696f6e223a2264222c2279656172223a323536372c22636f6e74656e74223a22227d');
INSERT INTO dossier VALUES(8,X'29e23f3ef4379b435fdbd5a6cf576b19001acccd6f1e6ba269915647600d5a6a',51,X'28b52ffd20339901007b226f7267616e69736174696f6e223a2264222c2279656172223a323536382c22636f6e74656e74223a227365636f6e64227d');
INSERT INTO dossier VALUES(9,X'65afda828881812d5376b57fe820119bf64ce6fe8e908955f3aa932d53b6c03f',50,X'28b52ffd20329101007b226f7267616e69736174696f6e223a2261222c2279656172223a323536382c22636f6e74656e74223a227468697264227d');
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
INSERT INTO revision VALUES(1,1,1,1,1,'2026-11-21T23:57:07Z','a.json');
INSERT INTO revision VALUES(2,1,2,1,2,'2026-11-21T23:57:07Z','a.json');
INSERT INTO revision VALUES(3,2,1,1,3,'2026-11-21T23:57:07Z','b.json');
INSERT INTO revision VALUES(4,2,2,1,4,'2026-11-21T23:57:07Z','b.json');
INSERT INTO revision VALUES(5,3,1,1,5,'2026-11-21T23:57:07Z','c.json');
INSERT INTO revision VALUES(6,3,2,1,6,'2026-11-21T23:57:07Z','c.json');
INSERT INTO revision VALUES(7,4,1,1,7,'2026-11-21T23:57:07Z','d.json');
INSERT INTO revision VALUES(8,4,2,1,8,'2026-11-21T23:57:07Z','d.json');
INSERT INTO revision VALUES(9,1,2,2,9,'2026-11-21T23:57:07Z','a.json');
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
INSERT INTO result VALUES(1,1,1,0,'0.1.0','2026-11-21T23:57:07Z',X'16ab973b90dd57e167c2094d91ff43b2613c3ecabb88528b29a0a0971d84ad91',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(2,2,1,0,'0.1.0','2026-11-21T23:57:07Z',X'a7384da144471841430780875304ac0f78fc49c65d370e308d18da13ec871c64',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(3,3,1,0,'0.1.0','2026-11-21T23:57:07Z',X'8a08c07433915dab5f63c4883fdd4fa3f9ba510ba4ab9e1d3fa18278aa7a3cdc',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(4,4,1,0,'0.1.0','2026-11-21T23:57:07Z',X'33e0910e7b2ddfe16344c360a4cc2789bd24a1d65af7e05579fcbcfbcdea01ca',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(5,5,1,0,'0.1.0','2026-11-21T23:57:07Z',X'0bae860814ed6765b6ef76d5c78e97b33069a6d6a323c0e8d16fe80bfb40bb3b',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(6,6,1,0,'0.1.0','2026-11-21T23:57:07Z',X'2ad49c453deb13ca78439d774e8be9a9abefcf9162a11d6c92b6739fcd2a4619',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(7,7,1,0,'0.1.0','2026-11-21T23:57:07Z',X'2935d69095072d1f438b0bfba94eea9234f993deca687a93115682da2557e0d9',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(8,8,1,0,'0.1.0','2026-11-21T23:57:07Z',X'10f26fc53c76ea83aba5154a9b4b30da1a945701a9a57c7cbd478808fc41d9af',1,2,3,'380','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(9,9,1,0,'0.1.0','2026-11-21T23:57:07Z',X'1de933d753a64300b4b777baad14af21738c4c4c97391c38989026f6cc0e83aa',1,2,3,'400','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(10,9,1,1,'0.1.0','2026-11-21T23:57:07Z',X'9c00c2e12c71887c68d1277496192ddc8de98ca2d9d20ef99088b175ad6219e4',1,2,3,'390','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(11,9,1,1,'0.1.0','2026-11-21T23:57:07Z',X'8c184fddca280a432752db1536d7d1dd30c8cc6649709eef50c18d2945eae7fa',1,2,3,'385','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
INSERT INTO result VALUES(12,9,1,1,'0.1.0','2026-11-21T23:57:07Z',X'48c603e759539d66a67c970f6a7a2fd50e2a5194f6a1cdec5910916eec57357a',1,2,3,'395','advance','50 40','1/3 - 7','1.1=400','4 5','2 - 9/2');
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
INSERT INTO note VALUES(1,1,9,'1.1','ผู้ตรวจ','2026-11-21T23:57:07Z','ดูหลักฐานแล้ว',X'9693785a0ec7e5421e6aa9302eed7bcdc68cc9faee249b166d6e824aebf2f2e1');
INSERT INTO note VALUES(2,2,NULL,'','ผู้ตรวจ','2026-11-21T23:57:07Z','โทรถามแล้ว',X'52e3ff3f6a593781bfca98a45f57ff140076b425e566f9b7353fa25fcbdb7d7a');
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
INSERT INTO override VALUES(1,9,'/answers/1.1.1/issues/3/claimed','false','ผู้ตรวจ','2026-11-21T23:57:07Z','ไม่มีหลักฐาน',X'0450f41f281ce169f3d6640a3c42bf81e73b023d923c482ac87bfc944f04339f');
INSERT INTO override VALUES(2,9,'/kpis/0/target','12.5','ผู้ตรวจ','2026-11-21T23:57:07Z','เป้าหมายตามแผน',X'a4aeb2c0264b3f6495fbbf76ac04494c681daeb57db5076234d14ec19e385e97');
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  override INTEGER NOT NULL UNIQUE REFERENCES override (id),
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;
INSERT INTO withdrawal VALUES(1,1,'หัวหน้า','2026-11-21T23:57:07Z','พบหลักฐาน',X'b4ef8e15ac7ba5b4b6592356e12da4cdfcb6f4676d6fd93ff4bf9bdcd696035d');
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
INSERT INTO standing VALUES(1,1,1,1,1,0,1,'province','a','380','advance','50 40');
INSERT INTO standing VALUES(1,2,3,3,1,0,1,'province','b','380','advance','50 40');
INSERT INTO standing VALUES(1,3,5,5,1,0,1,'province','c','380','advance','50 40');
INSERT INTO standing VALUES(1,4,7,7,1,0,1,'province','d','380','advance','50 40');
INSERT INTO standing VALUES(2,1,9,12,1,1,1,'province','a','395','advance','50 40');
INSERT INTO standing VALUES(2,2,4,4,1,0,1,'province','b','380','advance','50 40');
INSERT INTO standing VALUES(2,3,6,6,1,0,1,'province','c','380','advance','50 40');
INSERT INTO standing VALUES(2,4,8,8,1,0,1,'province','d','380','advance','50 40');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('revision',9);
INSERT INTO sqlite_sequence VALUES('result',12);
INSERT INTO sqlite_sequence VALUES('note',2);
INSERT INTO sqlite_sequence VALUES('override',2);
INSERT INTO sqlite_sequence VALUES('withdrawal',1);
CREATE INDEX result_of_revision ON result (revision);
CREATE INDEX note_of_organisation ON note (organisation);
CREATE INDEX override_of_revision ON override (revision);
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
COMMIT;
