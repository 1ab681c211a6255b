-- A catalogue of schema version 2, as the sqlite3 program dumps it; never changed again.
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
INSERT INTO document VALUES('bb00000000000000-1','bb00000000000000000000000000000000000000000000000000000000000000',1,1,'letter','letter',1,'函','內政部','台內資字第1042301700號','臺內資1042301700','1042301700','2015-10-12','{"citations":[{"date":"2015-09-23","document_no":"台內資字第1042301569號","issuer":"內政部","kind":"函"}],"corrections":[{"action":"amend","confidence":0.9,"locations":["說明","附件"],"pairs":[{"right":"金融監督管理委員會","wrong":"金融管理監督委員會"}],"target":{"date":"2015-09-23","document_no":"台內資字第1042301569號","issuer":"內政部","kind":"函"}}],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042301700號","state":"read","value":"台內資字第1042301700號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"104/030501/1","state":"read","value":"104/030501/1"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-10-12","state":"read","value":"2015-10-12"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"},"received_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"10400163225","state":"read","value":"10400163225"},"retention":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"10年","state":"read","value":"10年"}},"id":"bb00000000000000-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1],"review":[{"field":"retention","reason":"odd_retention"}],"rules":[],"sha256":"bb00000000000000000000000000000000000000000000000000000000000000","source":"inbox/bb00.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042301700號","views":[]}','2026-11-23T23:39:54Z',4);
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
INSERT INTO audit VALUES(2,'2026-11-23T23:39:54Z','gongwen','file','bb00000000000000-1','','{"record_sha256":"7b5c4c4f526b7c65818e70e432bf5fbf52156f335344e7e8062030295ae634f1","version":"1"}','38b66e793f8ceadc636e3fa2b52ccb7b68b12c1e491e8472650f8a3ff4566664');
INSERT INTO audit VALUES(3,'2026-11-23T23:39:54Z','gongwen','tie','aa00000000000000-1','','bb00000000000000-1','1fb977203aca063547ea741a97a1b8b5a3c44ba7ba1df3e33f54d69b6646ebad');
INSERT INTO audit VALUES(4,'2026-11-23T23:39:54Z','reviewer','confirm','aa00000000000000-1','{"field":"issue_date","value":"2015-09-28"}','{"field":"issue_date","value":"2015-09-23"}','394a899e0a6c6f4c73ab9ab9f4f8b0229abd6ac1fd01cfeadf68943a996a4d76');
INSERT INTO audit VALUES(5,'2026-11-23T23:39:54Z','gongwen','fail','cc00000000000000000000000000000000000000000000000000000000000000','','{"detail":"needs a password","reason":"encrypted"}','1bec947f3e7638b5d2df5a0f24c640cd89f0731ca71533b43c200ada4762ab6d');
INSERT INTO audit VALUES(6,'2026-11-24T08:00:00Z','gongwen','migrate','catalogue','1','2','bd20c52f99aeadfa9739991c392d842de561541eaf07d1fbb7b9de08d70b6eed');
INSERT INTO audit VALUES(7,'2026-11-24T08:05:00Z','reviewer','skip','bb00000000000000-1','{"field":"subject","reasons":["low_confidence"]}','{"field":"subject","note":"blurred"}','d7ee3ee719c2c51c57393c3970c0bf46ffe1ad766b06791a18484d15ee0ee08e');
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES('audit',7);
INSERT INTO counter VALUES('change',5);
CREATE TABLE review_item (
    document   TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    first_page INTEGER NOT NULL,                 -- of the document
    field      TEXT NOT NULL,                    -- or document, page.N, rule.ID, mismatch.A/B, text
    reason     TEXT NOT NULL,
    closed     INTEGER NOT NULL,                 -- 1: see review_closed
    confidence REAL NOT NULL,                    -- of the field; 0 where it has no value
    page       INTEGER NOT NULL,                 -- 0: none
    -- What a document is decides about all its fields; then what letters are found by; names that
    -- were read well but stand wrongly on the paper come last.
    urgency    INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN field = 'document' OR field GLOB 'page.*' THEN 0
        WHEN reason GLOB 'name_*' THEN 3
        WHEN field IN ('issuer', 'issue_date', 'document_no') THEN 1
        ELSE 2 END) STORED,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO review_item VALUES('bb00000000000000-1',0,1,'retention','odd_retention',0,0.9000000000000000222,1);
CREATE TABLE review_closed (
    file       TEXT NOT NULL,                    -- first digits of its hash, as in document.id
    first_page INTEGER NOT NULL,
    field      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    how        TEXT NOT NULL,                    -- confirmed, skipped
    note       TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (file, first_page, field, reason)
) STRICT, WITHOUT ROWID;
INSERT INTO review_closed VALUES('bb00000000000000',1,'subject','low_confidence','skipped','blurred','reviewer','2026-11-24T08:05:00Z');
CREATE TABLE human_value (
    file       TEXT NOT NULL,                    -- first digits of its hash, as in document.id
    first_page INTEGER NOT NULL,                 -- of the document at that time
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,                    -- JSON
    pages      TEXT NOT NULL,                    -- JSON list: of the document at that time
    page       INTEGER NOT NULL,                 -- on which the program had read it; 0: nowhere
    reading    TEXT NOT NULL,                    -- JSON: the field as the program last read it
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (file, first_page, field)
) STRICT, WITHOUT ROWID;
INSERT INTO human_value VALUES('aa00000000000000',1,'issue_date','"2015-09-23"','[1]',1,'{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-09-28","state":"read","value":"2015-09-28"}','reviewer','2026-11-23T23:39:54Z');
CREATE TABLE split (
    sha256 TEXT NOT NULL PRIMARY KEY REFERENCES file,
    starts TEXT NOT NULL,                        -- JSON list of pages
    who    TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX file_by_failure ON file (failure_kind) WHERE failure_kind IS NOT NULL;
CREATE INDEX document_by_digits ON document (document_no_digits);
CREATE INDEX document_by_date ON document (issue_date, id);
CREATE INDEX name_finding_by_written ON name_finding (written);
CREATE INDEX correction_by_digits ON correction (target_no_digits);
CREATE INDEX citation_by_key ON citation (document_no_key);
CREATE INDEX tie_by_corrected ON tie (corrected);
CREATE INDEX audit_by_subject ON audit (subject, number);
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE INDEX review_item_by_urgency
    ON review_item (closed, urgency, confidence, document, ordinal);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
COMMIT;
PRAGMA application_id = 1196901710;
PRAGMA user_version = 2;
