-- A catalogue of schema version 1, as the sqlite3 program dumps it; never changed again.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE file (
    sha256         TEXT PRIMARY KEY,
    source         TEXT NOT NULL,                -- the path it first came from
    media_type     TEXT NOT NULL,
    pages          INTEGER NOT NULL,             -- 0 while unknown
    filed          INTEGER NOT NULL DEFAULT 0,   -- 1: its documents are here
    version        TEXT NOT NULL DEFAULT '',     -- of the program parts that made them
    failure_kind   TEXT,                         -- of the last run, if that failed
    failure_detail TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO file VALUES('aa00000000000000000000000000000000000000000000000000000000000000','inbox/aa00.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO file VALUES('bb00000000000000000000000000000000000000000000000000000000000000','inbox/bb00.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO file VALUES('cc00000000000000000000000000000000000000000000000000000000000000','inbox/cc00.pdf','',0,0,'','encrypted','needs a password');
CREATE TABLE reading (
    page_hash TEXT NOT NULL,
    version   TEXT NOT NULL,                     -- settings, model and code
    page      TEXT NOT NULL,                     -- JSON
    PRIMARY KEY (page_hash, version)
) STRICT;
INSERT INTO reading VALUES('0100000000000000000000000000000000000000000000000000000000000000','1','{"barcodes":[],"blank":false,"cells":[],"check_boxes":[],"dpi":0,"height":842.0,"lines":[{"box":[10.0,20.0,30.0,40.0],"cell":-1,"confidence":0.9,"symbols":[],"text":"主旨","vertical":false}],"number":1,"pixel_hash":"0100000000000000000000000000000000000000000000000000000000000000","rotation":0,"seals":[],"skew":0.0,"source":"ocr","uncovered_ink":[],"width":595.0}');
CREATE TABLE page (
    sha256    TEXT NOT NULL REFERENCES file,
    page      INTEGER NOT NULL,
    version   TEXT NOT NULL,
    page_hash TEXT NOT NULL,
    PRIMARY KEY (sha256, page, version),
    FOREIGN KEY (page_hash, version) REFERENCES reading
) STRICT, WITHOUT ROWID;
INSERT INTO page VALUES('bb00000000000000000000000000000000000000000000000000000000000000',1,'1','0100000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE attempt (
    stage   TEXT NOT NULL,
    key     TEXT NOT NULL,
    version TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (stage, key, version)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt VALUES('page','cc00000000000000000000000000000000000000000000000000000000000000/1','1',1);
CREATE TABLE document (
    id                 TEXT NOT NULL PRIMARY KEY,
    sha256             TEXT NOT NULL REFERENCES file,
    number             INTEGER NOT NULL,         -- in its file, from 1
    of_documents       INTEGER NOT NULL,
    kind               TEXT NOT NULL,
    template           TEXT NOT NULL,
    template_version   INTEGER NOT NULL,
    document_type      TEXT NOT NULL,
    issuer             TEXT NOT NULL,
    document_no        TEXT NOT NULL,            -- as printed
    document_no_key    TEXT NOT NULL,            -- folded for comparing; '' where there is none
    document_no_digits TEXT NOT NULL,            -- the key without its words
    issue_date         TEXT NOT NULL,            -- ISO 8601, or ''
    record             TEXT NOT NULL,            -- JSON, as `gongwen show --json` prints it
    filed_at           TEXT NOT NULL,            -- ISO 8601, UTC
    change             INTEGER NOT NULL UNIQUE,
    UNIQUE (sha256, number)
) STRICT;
INSERT INTO document VALUES('aa00000000000000-1','aa00000000000000000000000000000000000000000000000000000000000000',1,1,'letter','letter',1,'函','內政部','台內資字第1042301569號','臺內資1042301569','1042301569','2015-09-23','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042301569號","state":"read","value":"台內資字第1042301569號"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":1.0,"page":1,"raw":"2015-09-28","state":"confirmed","value":"2015-09-23"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"}},"id":"aa00000000000000-1","kind":"letter","lines":[],"mismatches":[],"names":[{"box":[10.0,20.0,30.0,40.0],"confidence":0.96,"context":"","expected":"金融監督管理委員會","field":"","mention":false,"page":1,"reasons":["block_swap"],"verdict":"miswriting","written":"金融管理監督委員會"}],"of":1,"pages":[1],"review":[],"rules":[],"sha256":"aa00000000000000000000000000000000000000000000000000000000000000","source":"inbox/aa00.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042301569號","views":[]}','2026-11-23T23:39:54Z',5);
INSERT INTO document VALUES('bb00000000000000-1','bb00000000000000000000000000000000000000000000000000000000000000',1,1,'letter','letter',1,'函','內政部','台內資字第1042301700號','臺內資1042301700','1042301700','2015-10-12','{"citations":[{"date":"2015-09-23","document_no":"台內資字第1042301569號","issuer":"內政部","kind":"函"}],"corrections":[{"action":"amend","confidence":0.9,"locations":["說明","附件"],"pairs":[{"right":"金融監督管理委員會","wrong":"金融管理監督委員會"}],"target":{"date":"2015-09-23","document_no":"台內資字第1042301569號","issuer":"內政部","kind":"函"}}],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042301700號","state":"read","value":"台內資字第1042301700號"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-10-12","state":"read","value":"2015-10-12"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"}},"id":"bb00000000000000-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1],"review":[],"rules":[],"sha256":"bb00000000000000000000000000000000000000000000000000000000000000","source":"inbox/bb00.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042301700號","views":[]}','2026-11-23T23:39:54Z',4);
CREATE TABLE removed_document (
    id     TEXT PRIMARY KEY,
    change INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE name_finding (
    document   TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,                 -- in the record, from 0
    written    TEXT NOT NULL,
    expected   TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    reasons    TEXT NOT NULL,                    -- JSON list
    page       INTEGER NOT NULL,
    box_left   REAL NOT NULL,
    box_top    REAL NOT NULL,
    box_right  REAL NOT NULL,
    box_bottom REAL NOT NULL,
    confidence REAL NOT NULL,
    mention    INTEGER NOT NULL,
    field      TEXT NOT NULL,
    context    TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO name_finding VALUES('aa00000000000000-1',0,'金融管理監督委員會','金融監督管理委員會','miswriting','["block_swap"]',1,10.0,20.0,30.0,40.0,0.95999999999999996447,0,'','');
CREATE TABLE correction (
    document           TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal            INTEGER NOT NULL,
    target_issuer      TEXT NOT NULL,
    target_date        TEXT NOT NULL,
    target_no          TEXT NOT NULL,
    target_no_key      TEXT NOT NULL,
    target_no_digits   TEXT NOT NULL,
    target_kind        TEXT NOT NULL,
    locations          TEXT NOT NULL,            -- JSON list
    action             TEXT NOT NULL,
    confidence         REAL NOT NULL,
    direction_doubtful INTEGER NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO correction VALUES('bb00000000000000-1',0,'內政部','2015-09-23','台內資字第1042301569號','臺內資1042301569','1042301569','函','["說明","附件"]','amend',0.9000000000000000222,0);
CREATE TABLE correction_pair (
    document   TEXT NOT NULL,
    correction INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    wrong      TEXT NOT NULL,
    right      TEXT NOT NULL,
    PRIMARY KEY (document, correction, ordinal),
    FOREIGN KEY (document, correction) REFERENCES correction ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO correction_pair VALUES('bb00000000000000-1',0,0,'金融管理監督委員會','金融監督管理委員會');
CREATE TABLE citation (
    document        TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    issuer          TEXT NOT NULL,
    date            TEXT NOT NULL,
    document_no     TEXT NOT NULL,
    document_no_key TEXT NOT NULL,
    kind            TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO citation VALUES('bb00000000000000-1',0,'內政部','2015-09-23','台內資字第1042301569號','臺內資1042301569','函');
CREATE TABLE tie (
    correcting TEXT NOT NULL,
    correction INTEGER NOT NULL,
    corrected  TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (correcting, correction, corrected),
    FOREIGN KEY (correcting, correction) REFERENCES correction ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO tie VALUES('bb00000000000000-1',0,'aa00000000000000-1');
CREATE TABLE human_value (
    document TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,                      -- JSON
    pages    TEXT NOT NULL,                      -- JSON list: of the document at that time
    reading  TEXT NOT NULL,                      -- JSON: the field as the program last read it
    who      TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (document, field)
) STRICT, WITHOUT ROWID;
INSERT INTO human_value VALUES('aa00000000000000-1','issue_date','"2015-09-23"','[1]','{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-09-28","state":"read","value":"2015-09-28"}','reviewer','2026-11-23T23:39:54Z');
CREATE TABLE audit (
    number    INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    action    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    hash      TEXT NOT NULL                      -- SHA-256 over the hash before and this entry
) STRICT;
INSERT INTO audit VALUES(1,'2026-11-23T23:39:54Z','gongwen','file','aa00000000000000-1','','{"record_sha256":"8c00ddad27245cf1909acc3163a8a27fa282d066aa0b79f1b6cba00b83e4b7c7","version":"1"}','566b207e66d7e294fd17e2a560c178aec397367f9c3d72591d57ba10e591be8a');
INSERT INTO audit VALUES(2,'2026-11-23T23:39:54Z','gongwen','file','bb00000000000000-1','','{"record_sha256":"340864c020cc4316c9661aef8b5b814e259a37202d4b83beeac6d8055f448498","version":"1"}','eab7952d4adff06fe60943609b69e7ac0913fd5e81ccfeb0e636a3b18a99acab');
INSERT INTO audit VALUES(3,'2026-11-23T23:39:54Z','gongwen','tie','aa00000000000000-1','','bb00000000000000-1','d56ecf2d2a725c69e4d648e6ec62404ae331ab7e7f7dfeeb956c478bfeabaa61');
INSERT INTO audit VALUES(4,'2026-11-23T23:39:54Z','reviewer','confirm','aa00000000000000-1','{"field":"issue_date","value":"2015-09-28"}','{"field":"issue_date","value":"2015-09-23"}','102c0b8f7068dc29de9c1e753afdd63f38258b0b2a97991cc8af0b255e40a583');
INSERT INTO audit VALUES(5,'2026-11-23T23:39:54Z','gongwen','fail','cc00000000000000000000000000000000000000000000000000000000000000','','{"detail":"needs a password","reason":"encrypted"}','2abd5cbbb04f6ab3762b6913f8f2247e8a97acf3420763ccb1075c810da4f117');
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES('audit',5);
INSERT INTO counter VALUES('change',5);
CREATE INDEX file_by_failure ON file (failure_kind) WHERE failure_kind IS NOT NULL;
CREATE INDEX document_by_digits ON document (document_no_digits);
CREATE INDEX document_by_date ON document (issue_date, id);
CREATE INDEX name_finding_by_written ON name_finding (written);
CREATE INDEX correction_by_digits ON correction (target_no_digits);
CREATE INDEX citation_by_key ON citation (document_no_key);
CREATE INDEX tie_by_corrected ON tie (corrected);
CREATE INDEX audit_by_subject ON audit (subject, number);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
COMMIT;
PRAGMA application_id = 1196901710;
PRAGMA user_version = 1;
