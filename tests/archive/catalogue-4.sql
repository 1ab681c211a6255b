-- A catalogue of schema version 4, as SQLite dumps it; never changed again.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE attempt (
    stage   TEXT NOT NULL,
    key     TEXT NOT NULL,
    version TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (stage, key, version)
) STRICT, WITHOUT ROWID;
INSERT INTO "attempt" VALUES('page','40f6d9d9fb86c2a50edd319e1897ad41ce2ba31e9cb5fecb5bde5f2dc1001b1e 2','v1',2);
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
INSERT INTO "audit" VALUES(1,'2026-11-26T10:17:04Z','甲','schedule','test','','{"table":"schedule","row":1,"id":"test","version":1,"title":"測試區分表","sha256":"906876073e4a1fd2eeb52851de441bbcffad761d1ecaf284b79155b068b81520"}','be1928b647976b7da7d773a305d436f97c92384ea1f60aa042bd44e80d1145ed');
INSERT INTO "audit" VALUES(2,'2026-11-26T10:17:04Z','gongwen','file','497a07cb79816ddd-1','','{"record_sha256":"57ae38884879d143bcf02bc9c0ae79fea8ed637557bd719fa8011c8a8441d138","version":"1"}','fe71c7efe6152e9c5fb6fa25d2a682352a1fc4b04b8db70c421c1a4a3b39520d');
INSERT INTO "audit" VALUES(3,'2026-11-26T10:17:04Z','gongwen','file','00959f102fccd21c-1','','{"record_sha256":"0d65c1d986b8029877aa037e988cf96b67dd47f6db1ee573148c004e45ea5140","version":"1"}','a7b9234a641a4f2f0abf1dec4b1dcb77f72be42b9f3d4f2efc20c056651b9fea');
INSERT INTO "audit" VALUES(4,'2026-11-26T10:17:04Z','gongwen','tie','497a07cb79816ddd-1','','00959f102fccd21c-1','53019f5f5ac53c7b8b4d2caeb7beaeb0e4663078e90659d6a67d82cf82e3b3a5');
INSERT INTO "audit" VALUES(5,'2026-11-26T10:17:04Z','gongwen','file','40f6d9d9fb86c2a5-1','','{"record_sha256":"5bdee311f74068c67ef660c2c3f2deadb48b826723ae9ae9462fdd59f6f702d8","version":"1"}','fcb161e061eb5daa9705decb4be4c1e94ad314134f1200c646f932e03850f071');
INSERT INTO "audit" VALUES(6,'2026-11-26T10:17:04Z','複核員','confirm','40f6d9d9fb86c2a5-1','{"field":"subject","value":"主旨"}','{"field":"subject","value":"更正主旨"}','72e05719431ad88a6332bbe9ff32533b5cd98e0ac8f01cff18f8490109ebcb5c');
INSERT INTO "audit" VALUES(7,'2026-11-26T10:17:04Z','複核員','skip','40f6d9d9fb86c2a5-1','{"field":"recipient","reasons":["missing"]}','{"field":"recipient","note":"看不清楚"}','08b26124d0648382efc1514fe37b1f31c5dd4215fdc27a84433b4f06cc1106f7');
INSERT INTO "audit" VALUES(8,'2026-11-26T10:17:04Z','複核員','dismiss_name','40f6d9d9fb86c2a5-1','{"decisions":[""],"name":"金監會"}','{"everywhere":true,"name":"金監會","reason":"慣用簡稱","said_of":"40f6d9d9fb86c2a5-1"}','3f45fd636579c00f554a84bfadc01fefceb936f8cb1396bfa69be2cfe2150182');
INSERT INTO "audit" VALUES(9,'2026-11-26T10:17:04Z','複核員','confirm_name','40f6d9d9fb86c2a5-1','{"decisions":[""],"name":"金管委會"}','{"everywhere":false,"name":"金管委會","reason":"確為誤植","said_of":"40f6d9d9fb86c2a5-1"}','43caf14b1628061bc95d8682de31f25d5a675724a3e4c45f1ff751940971993e');
INSERT INTO "audit" VALUES(10,'2026-11-26T10:17:04Z','gongwen','fail','fa00000000000000000000000000000000000000000000000000000000000000','','{"detail":"needs a password","reason":"encrypted"}','43029833fbe73777353e9fad73758b05f71b36df3364342088398346a004b43d');
INSERT INTO "audit" VALUES(11,'2026-11-26T10:17:04Z','gongwen','file','1194f9fee1a06e6a-1','','{"record_sha256":"184e4c21efc5b0a9127ca8c913c708096bca7aec13717dbc60d652a3cec4e2ae","version":"1"}','3be906a03a1452a10682d69860a0382ac6d5181d440d094eee6e650e7b7b7be7');
INSERT INTO "audit" VALUES(12,'2026-11-26T10:17:04Z','掃描員','split','1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162','{"starts":[1]}','{"starts":[1,2]}','e9db4afbc93eb3d7c1b91a1cd5fffdc28d5f309d6fc4570078d8a109d5399071');
INSERT INTO "audit" VALUES(13,'2026-11-26T10:17:04Z','gongwen','refile','1194f9fee1a06e6a-1','{"record_sha256":"184e4c21efc5b0a9127ca8c913c708096bca7aec13717dbc60d652a3cec4e2ae"}','{"record_sha256":"68d40cbbc53771a6f05c84303c6c9fa7f969ef406b30217debae3550d3f914dc","version":"1"}','67eff9115a49b5a2bec5c3ec2aa766917c638fba9e59c4f2d5ffaa1b548ecb38');
INSERT INTO "audit" VALUES(14,'2026-11-26T10:17:04Z','gongwen','file','1194f9fee1a06e6a-2','','{"record_sha256":"7bd2ee816abce6214517925a398d820fcf8a3e1c3604111989ce66678a3f6ed9","version":"1"}','d470e1d5e0201f6065c01ab1ae45914264fb0ed905ec72e4f172de992cb425f4');
INSERT INTO "audit" VALUES(15,'2026-11-26T10:17:04Z','gongwen','file','2cd1a8f0e4c4a5ee-1','','{"record_sha256":"5617a5895f1606756c0991ab8a36c68d737a8b977a8e6b0b643f27466a55a9ed","version":"1"}','d314518db328040a84411844dedf6897a793e090a526cf5a975f4369e6799bb7');
INSERT INTO "audit" VALUES(16,'2026-11-26T10:17:04Z','gongwen','file','2cd1a8f0e4c4a5ee-2','','{"record_sha256":"5b5756ea9e41fc1ad3752d8927f9c1936a963ce449ce45c4af8e9459993f77f9","version":"1"}','65606dabf1068709778ba45e88b384623a57441d9a9ad770dd29cdacaca8e6af');
INSERT INTO "audit" VALUES(17,'2026-11-26T10:17:04Z','gongwen','remove','2cd1a8f0e4c4a5ee-2','','','bd136cb7ab64e71279a11c9c21cfac179df8424a173425dddf4737ba70a62f00');
INSERT INTO "audit" VALUES(18,'2026-11-26T10:17:04Z','gongwen','refile','2cd1a8f0e4c4a5ee-1','{"record_sha256":"5617a5895f1606756c0991ab8a36c68d737a8b977a8e6b0b643f27466a55a9ed"}','{"record_sha256":"b495a9735d9c82de41b8549c6b6b75fa9700412c9a75c9762565995f220518be","version":"2"}','a4b937e718362854fe997740176b6df0410b61f82ea91f91fb44c43154ddf961');
INSERT INTO "audit" VALUES(19,'2026-11-26T10:17:04Z','gongwen','file','9300e6ca91204e72-1','','{"record_sha256":"57e14431b13bad479a2bf29d98b3efe938a285585fe8ca5d7b86e67862a6cfe4","version":"1"}','d2e0308d22902a6b9cb1ce520c35c5dcaef3e1f8382160cdded544bbb7dba5f7');
INSERT INTO "audit" VALUES(20,'2026-11-26T10:17:04Z','戊','hold','hold 1','','{"table":"hold","row":1,"kind":"suit","reason":"104年訴字第1號","owner":"法制科","spread":0,"documents":[["9300e6ca91204e72",1]],"cases":[],"placed_by":"戊","placed_at":"2026-11-26T10:17:04Z","released_by":"","released_at":"","release_reason":""}','b3e4ea7eaac786ca1e554d18499710c75d75ecc103db4b053b9b73d26f4410d5');
INSERT INTO "audit" VALUES(21,'2026-11-26T10:17:04Z','戊','hold','9300e6ca91204e72-1','','{"hold":1}','f4c54a026303ec540bd520c517926417f933196043706bbb8cb499a64c7bd4f4');
INSERT INTO "audit" VALUES(22,'2026-11-26T10:17:04Z','戊','hold','hold 2','','{"table":"hold","row":2,"kind":"suit","reason":"104年訴字第1號","owner":"法制科","spread":1,"documents":[],"cases":[["104","030501","3"]],"placed_by":"戊","placed_at":"2026-11-26T10:17:04Z","released_by":"","released_at":"","release_reason":""}','f501d5aa5aa1f53d3f583050f5342c193041d070f90ab5021c006aecf999b90a');
INSERT INTO "audit" VALUES(23,'2026-11-26T10:17:04Z','戊','release','hold 2','{"table":"hold","row":2,"kind":"suit","reason":"104年訴字第1號","owner":"法制科","spread":1,"documents":[],"cases":[["104","030501","3"]],"placed_by":"戊","placed_at":"2026-11-26T10:17:04Z","released_by":"","released_at":"","release_reason":""}','{"table":"hold","row":2,"kind":"suit","reason":"104年訴字第1號","owner":"法制科","spread":1,"documents":[],"cases":[["104","030501","3"]],"placed_by":"戊","placed_at":"2026-11-26T10:17:04Z","released_by":"戊","released_at":"2026-11-26T10:17:04Z","release_reason":"判決確定"}','e919687253d1db8bb40389ee06376adc2368297e455555527ed33ce75e4c4c7f');
INSERT INTO "audit" VALUES(24,'2026-11-26T10:17:04Z','戊','retain','9300e6ca91204e72-1','','{"table":"retention_statement","row":1,"file":"9300e6ca91204e72","first_page":1,"what":"period","value":"20年","reason":"延長","who":"戊","at":"2026-11-26T10:17:04Z"}','724d732733b4915c085f87bb85cfbf432f100d3c8ecfecaadbda3cbf6e7bc7ce');
INSERT INTO "audit" VALUES(25,'2026-11-26T10:17:04Z','戊','case','104/030501/1','','{"table":"case_file","row":1,"year":"104","class":"030501","number":"1","title":"自然人憑證","closed_on":"2016-03-31"}','52c54b862ba3c2046979d13591028ee56f42c4916fb5546ded5e5fc2a2bdfbae');
INSERT INTO "audit" VALUES(26,'2026-11-26T10:17:04Z','戊','custodian','內政部','','{"table":"custodian_change","row":1,"predecessor":"內政部","successor":"數位發展部","since":"2022-08-27","source":"組織法"}','c535c9be738e10901be4850cd0c1650751d1edd4bcb5f640164cd0b026ef895b');
INSERT INTO "audit" VALUES(27,'2026-11-26T10:17:04Z','gongwen','file','8fcf1e5add0d8118-1','','{"record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","version":"1"}','682dcb286e9b18fe012324d97347be389382cd0e0b6687fc40bd61b9187f3638');
INSERT INTO "audit" VALUES(28,'2026-11-26T10:17:04Z','gongwen','file','7b066930a306e8de-1','','{"record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","version":"1"}','4332d0bb78f8b4a17c417ce8b09ed608ed9a11df36bb65711d99291f9d13cf29');
INSERT INTO "audit" VALUES(29,'2026-11-26T10:17:04Z','gongwen','file','7b066930a306e8de-2','','{"record_sha256":"ee023898cb8be2432e954b49fe59b5bdca2a7cb5dbcebbd9409b41dd1dfa63a5","version":"1"}','10a98e3e5e01ac536ca2ff3e3e459ebbccdb86aaf039bdfb444ee8b53c27320d');
INSERT INTO "audit" VALUES(30,'2026-11-26T10:17:04Z','甲','propose','list 1','','{"table":"disposal_list","row":1,"title":"測試目錄","state":"proposed","proposed_by":"甲","proposed_on":"2026-11-26","approval_no":"","approval_date":"","approved_by":"","method":"","witness":"","destroyed_by":"","destroyed_on":"","note":""}','9108213cf6677d4f16d52a1ca0d761843b14a0d3f05a03c2efd4538636891c10');
INSERT INTO "audit" VALUES(31,'2026-11-26T10:17:04Z','甲','list','8fcf1e5add0d8118-1','','{"table":"disposal_item","row":1,"list":1,"document":"8fcf1e5add0d8118-1","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300013號","document_type":"函","due":"2022-09-23","file_no":"101/030501/8","id":"8fcf1e5add0d8118-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","rounding":"exact","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","subject":"主旨之letter-3","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"},"outcome":"listed","note":""}','2a5f651110af5d5ba79a02da0519fa38d0c6496fe01bdf29098005cfb8f1773b');
INSERT INTO "audit" VALUES(32,'2026-11-26T10:17:04Z','甲','list','7b066930a306e8de-1','','{"table":"disposal_item","row":2,"list":1,"document":"7b066930a306e8de-1","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300901號","document_type":"函","due":"2022-02-02","file_no":"101/030501/9","id":"7b066930a306e8de-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-02-02","received_no":"","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","rounding":"exact","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","subject":"","template":"letter","trigger":"latest-document","trigger_day":"2012-02-02"},"outcome":"listed","note":""}','be5232253bea7d3e0b36849175811237f7fc513055f635ba5c0421de81e41073');
INSERT INTO "audit" VALUES(33,'2026-11-26T10:17:04Z','乙','approve','list 1','{"table":"disposal_list","row":1,"title":"測試目錄","state":"proposed","proposed_by":"甲","proposed_on":"2026-11-26","approval_no":"","approval_date":"","approved_by":"","method":"","witness":"","destroyed_by":"","destroyed_on":"","note":""}','{"table":"disposal_list","row":1,"title":"測試目錄","state":"approved","proposed_by":"甲","proposed_on":"2026-11-26","approval_no":"檔徵字第1號","approval_date":"2026-11-26","approved_by":"乙","method":"","witness":"","destroyed_by":"","destroyed_on":"","note":""}','d4538e9368a15c147a08900880e14a2b289468a8f6c98d4c2a2bdaeb171ca882');
INSERT INTO "audit" VALUES(34,'2026-11-26T10:17:04Z','甲','destroy','list 1','{"table":"disposal_list","row":1,"title":"測試目錄","state":"approved","proposed_by":"甲","proposed_on":"2026-11-26","approval_no":"檔徵字第1號","approval_date":"2026-11-26","approved_by":"乙","method":"","witness":"","destroyed_by":"","destroyed_on":"","note":""}','{"table":"disposal_list","row":1,"title":"測試目錄","state":"destroyed","proposed_by":"甲","proposed_on":"2026-11-26","approval_no":"檔徵字第1號","approval_date":"2026-11-26","approved_by":"乙","method":"刪除","witness":"丁","destroyed_by":"甲","destroyed_on":"2026-11-26","note":""}','e55f9a067559712fb088cfe4f940958f09a983bcefbbdefb704267109cf87470');
INSERT INTO "audit" VALUES(35,'2026-11-26T10:17:04Z','甲','destroy','8fcf1e5add0d8118-1','','{"table":"destroyed_document","row":1,"document":"8fcf1e5add0d8118-1","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","first_page":1,"list":1,"skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300013號","document_type":"函","due":"2022-09-23","file_no":"101/030501/8","id":"8fcf1e5add0d8118-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","rounding":"exact","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","subject":"主旨之letter-3","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"}}','03b6e15cdd25fde4295acc0b77efda1de3d137d749ce3f816d57645c9e7479c0');
INSERT INTO "audit" VALUES(36,'2026-11-26T10:17:04Z','甲','destroy','8fcf1e5add0d8118-1','{"table":"disposal_item","row":1,"list":1,"document":"8fcf1e5add0d8118-1","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300013號","document_type":"函","due":"2022-09-23","file_no":"101/030501/8","id":"8fcf1e5add0d8118-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","rounding":"exact","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","subject":"主旨之letter-3","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"},"outcome":"listed","note":""}','{"table":"disposal_item","row":1,"list":1,"document":"8fcf1e5add0d8118-1","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300013號","document_type":"函","due":"2022-09-23","file_no":"101/030501/8","id":"8fcf1e5add0d8118-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","rounding":"exact","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","subject":"主旨之letter-3","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"},"outcome":"destroyed","note":""}','4ae0faa353774f6c98d66d36c8fa6d41bbca29f6a861307e92b0e2608fad7cc9');
INSERT INTO "audit" VALUES(37,'2026-11-26T10:17:04Z','甲','destroy','7b066930a306e8de-1','','{"table":"destroyed_document","row":2,"document":"7b066930a306e8de-1","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","first_page":1,"list":1,"skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300901號","document_type":"函","due":"2022-02-02","file_no":"101/030501/9","id":"7b066930a306e8de-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-02-02","received_no":"","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","rounding":"exact","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","subject":"","template":"letter","trigger":"latest-document","trigger_day":"2012-02-02"}}','87ffd2c679f9f8e8abfb61e28c7490dc9dae2b5a1c18c099a3736d377bf2b3b2');
INSERT INTO "audit" VALUES(38,'2026-11-26T10:17:04Z','甲','destroy','7b066930a306e8de-1','{"table":"disposal_item","row":2,"list":1,"document":"7b066930a306e8de-1","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300901號","document_type":"函","due":"2022-02-02","file_no":"101/030501/9","id":"7b066930a306e8de-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-02-02","received_no":"","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","rounding":"exact","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","subject":"","template":"letter","trigger":"latest-document","trigger_day":"2012-02-02"},"outcome":"listed","note":""}','{"table":"disposal_item","row":2,"list":1,"document":"7b066930a306e8de-1","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300901號","document_type":"函","due":"2022-02-02","file_no":"101/030501/9","id":"7b066930a306e8de-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-02-02","received_no":"","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","rounding":"exact","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","subject":"","template":"letter","trigger":"latest-document","trigger_day":"2012-02-02"},"outcome":"destroyed","note":""}','02b6f5ac201775a9e546e4fd5ef09e2087071112f3a66aeb946db194bc12ac73');
INSERT INTO "audit" VALUES(39,'2026-11-26T10:17:04Z','gongwen','file','b97ce1644ed40e75-1','','{"record_sha256":"a05ae01dcd01b5e8b2d8ddabc73954c7605c55a9c78948058088af16ca9c7f71","version":"1"}','ee3a9bc0dcf8f39f377e314c3a5aa5bbea5c239426d11311a97e1f99ab77a032');
INSERT INTO "audit" VALUES(40,'2026-11-26T10:17:04Z','甲','propose','list 2','','{"table":"disposal_list","row":2,"title":"第二次","state":"proposed","proposed_by":"甲","proposed_on":"2026-11-26","approval_no":"","approval_date":"","approved_by":"","method":"","witness":"","destroyed_by":"","destroyed_on":"","note":""}','a0e44e7fae7d9770b1d546da0fa23799abf303d45bc176a23b90a829dac46994');
INSERT INTO "audit" VALUES(41,'2026-11-26T10:17:04Z','甲','list','b97ce1644ed40e75-1','','{"table":"disposal_item","row":3,"list":2,"document":"b97ce1644ed40e75-1","record_sha256":"a05ae01dcd01b5e8b2d8ddabc73954c7605c55a9c78948058088af16ca9c7f71","skeleton":{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300014號","document_type":"函","due":"2022-09-23","file_no":"101/030501/7","id":"b97ce1644ed40e75-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"a05ae01dcd01b5e8b2d8ddabc73954c7605c55a9c78948058088af16ca9c7f71","rounding":"exact","sha256":"b97ce1644ed40e7582cd5b142f34e583ecd017b6c9dd2194317b2139d31621f1","subject":"主旨之letter-4","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"},"outcome":"listed","note":""}','eb58ca8f0c7944862efd8633ca1ae2728a5f7c66cb1bbc7e38a25ce96d656376');
INSERT INTO "audit" VALUES(42,'2026-11-26T10:17:04Z','丙','opinion','list 2','','{"table":"disposal_opinion","row":1,"list":2,"document":"","unit":"資訊科","years":0,"reason":"","who":"丙","at":"2026-11-26T10:17:04Z"}','9b0b724c13eb920180b4a193e929be9e22f9049e4f81f45c0d641f8d41208b3e');
CREATE TABLE case_file (
    row       INTEGER PRIMARY KEY,
    year      TEXT NOT NULL,
    class     TEXT NOT NULL,
    number    TEXT NOT NULL,
    title     TEXT NOT NULL,
    closed_on TEXT NOT NULL,                     -- ISO 8601, or ''
    audit     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (year, class, number)
) STRICT;
INSERT INTO "case_file" VALUES(1,'104','030501','1','自然人憑證','2016-03-31',25);
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
INSERT INTO "citation" VALUES('00959f102fccd21c-1',0,'內政部','2015-09-23','台內資字第1042301569號','臺內資1042301569','函');
CREATE TABLE clock_mark (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    boot_id  TEXT NOT NULL,
    uptime_s INTEGER NOT NULL,
    at       TEXT NOT NULL
) STRICT;
INSERT INTO "clock_mark" VALUES(1,'boot-1',48484,'2026-11-26T10:17:04Z');
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
INSERT INTO "correction" VALUES('00959f102fccd21c-1',0,'內政部','2015-09-23','台內資字第1042301569號','臺內資1042301569','1042301569','函','["說明","附件"]','amend',0.9,0);
CREATE TABLE correction_pair (
    document   TEXT NOT NULL,
    correction INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    wrong      TEXT NOT NULL,
    right      TEXT NOT NULL,
    PRIMARY KEY (document, correction, ordinal),
    FOREIGN KEY (document, correction) REFERENCES correction ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "correction_pair" VALUES('00959f102fccd21c-1',0,0,'金融管理監督委員會','金融監督管理委員會');
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "counter" VALUES('audit',42);
INSERT INTO "counter" VALUES('change',23);
CREATE TABLE custodian_change (
    row         INTEGER PRIMARY KEY,
    predecessor TEXT NOT NULL,
    successor   TEXT NOT NULL,
    since       TEXT NOT NULL,                   -- ISO 8601
    source      TEXT NOT NULL,                   -- the act that says so
    audit       INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "custodian_change" VALUES(1,'內政部','數位發展部','2022-08-27','組織法',26);
CREATE TABLE destroyed_document (
    row          INTEGER PRIMARY KEY,
    document     TEXT NOT NULL UNIQUE,           -- id
    sha256       TEXT NOT NULL,                  -- of its file
    first_page   INTEGER NOT NULL,
    list         INTEGER NOT NULL REFERENCES disposal_list,
    skeleton     TEXT NOT NULL,                  -- JSON
    audit        INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "destroyed_document" VALUES(1,'8fcf1e5add0d8118-1','8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46',1,1,'{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300013號","document_type":"函","due":"2022-09-23","file_no":"101/030501/8","id":"8fcf1e5add0d8118-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","rounding":"exact","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","subject":"主旨之letter-3","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"}',35);
INSERT INTO "destroyed_document" VALUES(2,'7b066930a306e8de-1','7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333',1,1,'{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300901號","document_type":"函","due":"2022-02-02","file_no":"101/030501/9","id":"7b066930a306e8de-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-02-02","received_no":"","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","rounding":"exact","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","subject":"","template":"letter","trigger":"latest-document","trigger_day":"2012-02-02"}',37);
CREATE TABLE destroyed_file (
    sha256         TEXT PRIMARY KEY,
    list           INTEGER NOT NULL REFERENCES disposal_list,
    object_removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO "destroyed_file" VALUES('8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46',1,1);
CREATE TABLE disposal_item (
    row           INTEGER PRIMARY KEY,
    list          INTEGER NOT NULL REFERENCES disposal_list,
    document      TEXT NOT NULL,                 -- id
    record_sha256 TEXT NOT NULL,                 -- of the record when it was listed
    skeleton      TEXT NOT NULL,                 -- JSON: what stays for ever
    outcome       TEXT NOT NULL,                 -- listed, extended, kept, destroyed
    note          TEXT NOT NULL DEFAULT '',
    audit         INTEGER NOT NULL DEFAULT 0,
    UNIQUE (list, document)
) STRICT;
INSERT INTO "disposal_item" VALUES(1,1,'8fcf1e5add0d8118-1','4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c','{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300013號","document_type":"函","due":"2022-09-23","file_no":"101/030501/8","id":"8fcf1e5add0d8118-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"4c0bf5c0889030cfee20d54a6390093b07ac9d3dc63b4eb96299326901edc47c","rounding":"exact","sha256":"8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46","subject":"主旨之letter-3","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"}','destroyed','',36);
INSERT INTO "disposal_item" VALUES(2,1,'7b066930a306e8de-1','5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1','{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300901號","document_type":"函","due":"2022-02-02","file_no":"101/030501/9","id":"7b066930a306e8de-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-02-02","received_no":"","record_sha256":"5b2a053b8dc92d7ea430aa2f4ca765668d0c64bc11810e3fb5f9c493c9e5a7f1","rounding":"exact","sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","subject":"","template":"letter","trigger":"latest-document","trigger_day":"2012-02-02"}','destroyed','',38);
INSERT INTO "disposal_item" VALUES(3,2,'b97ce1644ed40e75-1','a05ae01dcd01b5e8b2d8ddabc73954c7605c55a9c78948058088af16ca9c7f71','{"custodian":"數位發展部","disposition":"依規定程序銷毀","document_no":"台內資字第1042300014號","document_type":"函","due":"2022-09-23","file_no":"101/030501/7","id":"b97ce1644ed40e75-1","issuer":"內政部","kind":"letter","original_period":"","period":"10年","period_source":"0305 資訊，表3","produced_on":"2012-09-23","received_no":"","record_sha256":"a05ae01dcd01b5e8b2d8ddabc73954c7605c55a9c78948058088af16ca9c7f71","rounding":"exact","sha256":"b97ce1644ed40e7582cd5b142f34e583ecd017b6c9dd2194317b2139d31621f1","subject":"主旨之letter-4","template":"letter","trigger":"latest-document","trigger_day":"2012-09-23"}','listed','',41);
CREATE TABLE disposal_list (
    row           INTEGER PRIMARY KEY,
    title         TEXT NOT NULL,
    state         TEXT NOT NULL,                 -- proposed, approved, destroyed, withdrawn
    proposed_by   TEXT NOT NULL,
    proposed_on   TEXT NOT NULL,                 -- ISO 8601
    approval_no   TEXT NOT NULL DEFAULT '',
    approval_date TEXT NOT NULL DEFAULT '',
    approved_by   TEXT NOT NULL DEFAULT '',
    method        TEXT NOT NULL DEFAULT '',
    witness       TEXT NOT NULL DEFAULT '',
    destroyed_by  TEXT NOT NULL DEFAULT '',
    destroyed_on  TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT '',
    audit         INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "disposal_list" VALUES(1,'測試目錄','destroyed','甲','2026-11-26','檔徵字第1號','2026-11-26','乙','刪除','丁','甲','2026-11-26','',34);
INSERT INTO "disposal_list" VALUES(2,'第二次','proposed','甲','2026-11-26','','','','','','','','',40);
CREATE TABLE disposal_opinion (
    row      INTEGER PRIMARY KEY,
    list     INTEGER NOT NULL REFERENCES disposal_list,
    document TEXT NOT NULL,                      -- id; '' for the whole list
    unit     TEXT NOT NULL,
    years    INTEGER NOT NULL,                   -- to keep longer; 0: agrees
    reason   TEXT NOT NULL,
    who      TEXT NOT NULL,
    at       TEXT NOT NULL,
    audit    INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "disposal_opinion" VALUES(1,2,'','資訊科',0,'','丙','2026-11-26T10:17:04Z',42);
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
INSERT INTO "document" VALUES('497a07cb79816ddd-1','497a07cb79816ddd2c4cade19409810da66f720cfb5e91b971f6608edbf35cb2',1,1,'letter','letter',1,'函','內政部','台內資字第1042301569號','臺內資1042301569','1042301569','2015-09-23','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042301569號","state":"read","value":"台內資字第1042301569號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"104/030501/1","state":"read","value":"104/030501/1"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-09-23","state":"read","value":"2015-09-23"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"},"retention":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"10年","state":"read","value":"10年"},"subject":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"主旨之letter-1","state":"read","value":"主旨之letter-1"}},"id":"497a07cb79816ddd-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1],"review":[],"rules":[],"sha256":"497a07cb79816ddd2c4cade19409810da66f720cfb5e91b971f6608edbf35cb2","source":"inbox/497a.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042301569號","views":[]}','2026-11-26T10:17:04Z',4);
INSERT INTO "document" VALUES('00959f102fccd21c-1','00959f102fccd21ce8e01c9f1723c17bb8175b3b5926d44ba752e1d7974acdb5',1,1,'letter','letter',1,'函','內政部','台內資字第1042301850號','臺內資1042301850','1042301850','2015-10-12','{"citations":[{"date":"2015-09-23","document_no":"台內資字第1042301569號","issuer":"內政部","kind":"函"}],"corrections":[{"action":"amend","confidence":0.9,"locations":["說明","附件"],"pairs":[{"right":"金融監督管理委員會","wrong":"金融管理監督委員會"}],"target":{"date":"2015-09-23","document_no":"台內資字第1042301569號","issuer":"內政部","kind":"函"}}],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042301850號","state":"read","value":"台內資字第1042301850號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"104/030501/2","state":"read","value":"104/030501/2"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-10-12","state":"read","value":"2015-10-12"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"},"received_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"10400163225","state":"read","value":"10400163225"}},"id":"00959f102fccd21c-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1],"review":[],"rules":[],"sha256":"00959f102fccd21ce8e01c9f1723c17bb8175b3b5926d44ba752e1d7974acdb5","source":"inbox/0095.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042301850號","views":[]}','2026-11-26T10:17:04Z',3);
INSERT INTO "document" VALUES('40f6d9d9fb86c2a5-1','40f6d9d9fb86c2a50edd319e1897ad41ce2ba31e9cb5fecb5bde5f2dc1001b1e',1,1,'letter','letter',1,'函','內政部','台內資字第1042301600號','臺內資1042301600','1042301600','2015-09-23','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042301600號","state":"read","value":"台內資字第1042301600號"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2015-09-23","state":"read","value":"2015-09-23"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"},"subject":{"box":[10.0,20.0,30.0,40.0],"confidence":1.0,"page":1,"raw":"主旨","state":"confirmed","value":"更正主旨"}},"id":"40f6d9d9fb86c2a5-1","kind":"letter","lines":[],"mismatches":[],"names":[{"box":[10.5,20.25,30.0,40.0],"confidence":0.9,"context":"致金融管理監督委員會","expected":"金融監督管理委員會","field":"","mention":false,"page":1,"reasons":["block_swap"],"verdict":"miswriting","written":"金融管理監督委員會"},{"box":[10.5,20.25,30.0,40.0],"confidence":0.9,"context":"致金監會","decision":"dismissed","expected":"金融監督管理委員會","field":"","mention":false,"page":1,"reasons":["block_swap"],"verdict":"miswriting","written":"金監會"},{"box":[10.5,20.25,30.0,40.0],"confidence":0.9,"context":"致金管委會","decision":"confirmed","expected":"金融監督管理委員會","field":"","mention":false,"page":1,"reasons":["block_swap"],"verdict":"miswriting","written":"金管委會"}],"of":1,"pages":[1],"review":[{"field":"issuer","reason":"low_confidence"},{"field":"text","reason":"name_miswriting"}],"rules":[],"sha256":"40f6d9d9fb86c2a50edd319e1897ad41ce2ba31e9cb5fecb5bde5f2dc1001b1e","source":"inbox/40f6.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042301600號","views":[]}','2026-11-26T10:17:04Z',9);
INSERT INTO "document" VALUES('1194f9fee1a06e6a-1','1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162',1,2,'letter','letter',1,'函','內政部','台內資字第1042300701號','臺內資1042300701','1042300701','2022-02-02','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042300701號","state":"read","value":"台內資字第1042300701號"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2022-02-02","state":"read","value":"2022-02-02"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"}},"id":"1194f9fee1a06e6a-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":2,"pages":[1],"review":[],"rules":[],"sha256":"1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162","source":"inbox/1194.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042300701號","views":[]}','2026-11-26T10:17:04Z',11);
INSERT INTO "document" VALUES('1194f9fee1a06e6a-2','1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162',2,2,'letter','letter',1,'函','內政部','台內資字第1042300702號','臺內資1042300702','1042300702','2022-02-03','{"citations":[],"corrections":[],"document":2,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042300702號","state":"read","value":"台內資字第1042300702號"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2022-02-03","state":"read","value":"2022-02-03"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"}},"id":"1194f9fee1a06e6a-2","kind":"letter","lines":[],"mismatches":[],"names":[],"of":2,"pages":[2],"review":[],"rules":[],"sha256":"1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162","source":"inbox/1194.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042300702號","views":[]}','2026-11-26T10:17:04Z',12);
INSERT INTO "document" VALUES('2cd1a8f0e4c4a5ee-1','2cd1a8f0e4c4a5ee0fe72a0147a52485e7d9feb5a21f99bbbe9126aed720f1ba',1,1,'letter','letter',1,'函','內政部','台內資字第1042300901號','臺內資1042300901','1042300901','2012-02-02','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042300901號","state":"read","value":"台內資字第1042300901號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"101/030501/71","state":"read","value":"101/030501/71"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2012-02-02","state":"read","value":"2012-02-02"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"}},"id":"2cd1a8f0e4c4a5ee-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1,2],"review":[],"rules":[],"sha256":"2cd1a8f0e4c4a5ee0fe72a0147a52485e7d9feb5a21f99bbbe9126aed720f1ba","source":"inbox/2cd1.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042300901號","views":[]}','2026-11-26T10:17:04Z',16);
INSERT INTO "document" VALUES('9300e6ca91204e72-1','9300e6ca91204e72093cc03022a311d91ab3fb8523e1d2e2e604702b496bc032',1,1,'letter','letter',1,'函','內政部','台內資字第1042300012號','臺內資1042300012','1042300012','2012-09-23','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042300012號","state":"read","value":"台內資字第1042300012號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"101/030501/6","state":"read","value":"101/030501/6"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2012-09-23","state":"read","value":"2012-09-23"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"},"subject":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"主旨之letter-2","state":"read","value":"主旨之letter-2"}},"id":"9300e6ca91204e72-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1],"review":[],"rules":[],"sha256":"9300e6ca91204e72093cc03022a311d91ab3fb8523e1d2e2e604702b496bc032","source":"inbox/9300.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042300012號","views":[]}','2026-11-26T10:17:04Z',17);
INSERT INTO "document" VALUES('7b066930a306e8de-2','7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333',2,2,'letter','letter',1,'函','內政部','台內資字第1042300902號','臺內資1042300902','1042300902','2022-02-02','{"citations":[],"corrections":[],"document":2,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042300902號","state":"read","value":"台內資字第1042300902號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"111/030501/9","state":"read","value":"111/030501/9"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2022-02-02","state":"read","value":"2022-02-02"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"}},"id":"7b066930a306e8de-2","kind":"letter","lines":[],"mismatches":[],"names":[],"of":2,"pages":[2],"review":[],"rules":[],"sha256":"7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333","source":"inbox/7b06.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042300902號","views":[]}','2026-11-26T10:17:04Z',20);
INSERT INTO "document" VALUES('b97ce1644ed40e75-1','b97ce1644ed40e7582cd5b142f34e583ecd017b6c9dd2194317b2139d31621f1',1,1,'letter','letter',1,'函','內政部','台內資字第1042300014號','臺內資1042300014','1042300014','2012-09-23','{"citations":[],"corrections":[],"document":1,"document_type":"函","fields":{"document_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"台內資字第1042300014號","state":"read","value":"台內資字第1042300014號"},"file_no":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"101/030501/7","state":"read","value":"101/030501/7"},"issue_date":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"2012-09-23","state":"read","value":"2012-09-23"},"issuer":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"內政部","state":"read","value":"內政部"},"subject":{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"主旨之letter-4","state":"read","value":"主旨之letter-4"}},"id":"b97ce1644ed40e75-1","kind":"letter","lines":[],"mismatches":[],"names":[],"of":1,"pages":[1],"review":[],"rules":[],"sha256":"b97ce1644ed40e7582cd5b142f34e583ecd017b6c9dd2194317b2139d31621f1","source":"inbox/b97c.tif","template":"letter","template_version":1,"text":"內政部　函\n發文字號：台內資字第1042300014號","views":[]}','2026-11-26T10:17:04Z',23);
CREATE TABLE document_facts (
    document          TEXT NOT NULL PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    file              TEXT NOT NULL,             -- first digits of its hash, as in document.id
    first_page        INTEGER NOT NULL,          -- on which the document begins
    lowest_page       INTEGER NOT NULL,
    highest_page      INTEGER NOT NULL,
    file_no           TEXT NOT NULL,             -- 檔號 as printed; '' where there is none
    period            TEXT NOT NULL,             -- 保存年限 as printed
    produced_on       TEXT NOT NULL,             -- 文件產生日期, ISO 8601, or ''
    produced_by       TEXT NOT NULL,             -- where that stands: issue_date, covering_letter …
    recipient         TEXT NOT NULL,
    unit              TEXT NOT NULL,
    subject           TEXT NOT NULL,
    secrecy_grade     TEXT NOT NULL,
    secrecy_condition TEXT NOT NULL,
    received_no       TEXT NOT NULL,
    received_no_key   TEXT NOT NULL,             -- folded for comparing
    follows           TEXT NOT NULL,             -- id of the letter that brings it, or ''
    attachments       INTEGER NOT NULL           -- that the letter names; -1: some, without a number
) STRICT, WITHOUT ROWID;
INSERT INTO "document_facts" VALUES('00959f102fccd21c-1','00959f102fccd21c',1,1,1,'104/030501/2','','2015-10-12','issue_date','','','','','','10400163225','10400163225','',0);
INSERT INTO "document_facts" VALUES('1194f9fee1a06e6a-1','1194f9fee1a06e6a',1,1,1,'','','2022-02-02','issue_date','','','','','','','','',0);
INSERT INTO "document_facts" VALUES('1194f9fee1a06e6a-2','1194f9fee1a06e6a',2,2,2,'','','2022-02-03','issue_date','','','','','','','','',0);
INSERT INTO "document_facts" VALUES('2cd1a8f0e4c4a5ee-1','2cd1a8f0e4c4a5ee',1,1,2,'101/030501/71','','2012-02-02','issue_date','','','','','','','','',0);
INSERT INTO "document_facts" VALUES('40f6d9d9fb86c2a5-1','40f6d9d9fb86c2a5',1,1,1,'','','2015-09-23','issue_date','','','更正主旨','','','','','',0);
INSERT INTO "document_facts" VALUES('497a07cb79816ddd-1','497a07cb79816ddd',1,1,1,'104/030501/1','10年','2015-09-23','issue_date','','','主旨之letter-1','','','','','',0);
INSERT INTO "document_facts" VALUES('7b066930a306e8de-2','7b066930a306e8de',2,2,2,'111/030501/9','','2022-02-02','issue_date','','','','','','','','',0);
INSERT INTO "document_facts" VALUES('9300e6ca91204e72-1','9300e6ca91204e72',1,1,1,'101/030501/6','','2012-09-23','issue_date','','','主旨之letter-2','','','','','',0);
INSERT INTO "document_facts" VALUES('b97ce1644ed40e75-1','b97ce1644ed40e75',1,1,1,'101/030501/7','','2012-09-23','issue_date','','','主旨之letter-4','','','','','',0);
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
INSERT INTO "file" VALUES('00959f102fccd21ce8e01c9f1723c17bb8175b3b5926d44ba752e1d7974acdb5','inbox/0095.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162','inbox/1194.tif','image/tiff',2,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('2cd1a8f0e4c4a5ee0fe72a0147a52485e7d9feb5a21f99bbbe9126aed720f1ba','inbox/2cd1.tif','image/tiff',1,1,'2',NULL,NULL);
INSERT INTO "file" VALUES('40f6d9d9fb86c2a50edd319e1897ad41ce2ba31e9cb5fecb5bde5f2dc1001b1e','inbox/40f6.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('497a07cb79816ddd2c4cade19409810da66f720cfb5e91b971f6608edbf35cb2','inbox/497a.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('7b066930a306e8de3bd9fb20e35a67f8de8f471eb2dc6c263cf3d9c8d2801333','inbox/7b06.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('8fcf1e5add0d81185b8e97f7247ed7edf0281d0ac5856f9ada43081a7092eb46','','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('9300e6ca91204e72093cc03022a311d91ab3fb8523e1d2e2e604702b496bc032','inbox/9300.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('b97ce1644ed40e7582cd5b142f34e583ecd017b6c9dd2194317b2139d31621f1','inbox/b97c.tif','image/tiff',1,1,'1',NULL,NULL);
INSERT INTO "file" VALUES('fa00000000000000000000000000000000000000000000000000000000000000','inbox/locked.pdf','',0,0,'v1','encrypted','needs a password');
CREATE TABLE hold (
    row            INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,                -- suit, audit, inquiry, access, open-case, freeze …
    reason         TEXT NOT NULL,
    owner          TEXT NOT NULL,                -- who must agree to its release
    spread         INTEGER NOT NULL,             -- 1: over ties as well
    documents      TEXT NOT NULL,                -- JSON list of [file, page]
    cases          TEXT NOT NULL,                -- JSON list of [year, class, case]
    placed_by      TEXT NOT NULL,
    placed_at      TEXT NOT NULL,
    released_by    TEXT NOT NULL DEFAULT '',
    released_at    TEXT NOT NULL DEFAULT '',
    release_reason TEXT NOT NULL DEFAULT '',
    audit          INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "hold" VALUES(1,'suit','104年訴字第1號','法制科',0,'[["9300e6ca91204e72",1]]','[]','戊','2026-11-26T10:17:04Z','','','',20);
INSERT INTO "hold" VALUES(2,'suit','104年訴字第1號','法制科',1,'[]','[["104","030501","3"]]','戊','2026-11-26T10:17:04Z','戊','2026-11-26T10:17:04Z','判決確定',23);
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
INSERT INTO "human_value" VALUES('40f6d9d9fb86c2a5',1,'subject','"更正主旨"','[1]',1,'{"box":[10.0,20.0,30.0,40.0],"confidence":0.9,"page":1,"raw":"主旨","state":"read","value":"主旨"}','複核員','2026-11-26T10:17:04Z');
CREATE TABLE name_decision (
    written    TEXT NOT NULL,
    verdict    TEXT NOT NULL,                    -- of the finding that was decided on
    file       TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    document   TEXT NOT NULL,                    -- on which it was said
    how        TEXT NOT NULL,                    -- confirmed, dismissed
    reason     TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (written, verdict, file, first_page)
) STRICT, WITHOUT ROWID;
INSERT INTO "name_decision" VALUES('金監會','miswriting','',0,'40f6d9d9fb86c2a5-1','dismissed','慣用簡稱','複核員','2026-11-26T10:17:04Z');
INSERT INTO "name_decision" VALUES('金管委會','miswriting','40f6d9d9fb86c2a5',1,'40f6d9d9fb86c2a5-1','confirmed','確為誤植','複核員','2026-11-26T10:17:04Z');
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
    context    TEXT NOT NULL, decision TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO "name_finding" VALUES('40f6d9d9fb86c2a5-1',0,'金融管理監督委員會','金融監督管理委員會','miswriting','["block_swap"]',1,10.5,20.25,30.0,40.0,0.9,0,'','致金融管理監督委員會','');
INSERT INTO "name_finding" VALUES('40f6d9d9fb86c2a5-1',1,'金監會','金融監督管理委員會','miswriting','["block_swap"]',1,10.5,20.25,30.0,40.0,0.9,0,'','致金監會','dismissed');
INSERT INTO "name_finding" VALUES('40f6d9d9fb86c2a5-1',2,'金管委會','金融監督管理委員會','miswriting','["block_swap"]',1,10.5,20.25,30.0,40.0,0.9,0,'','致金管委會','confirmed');
CREATE TABLE page (
    sha256    TEXT NOT NULL REFERENCES file,
    page      INTEGER NOT NULL,
    version   TEXT NOT NULL,
    page_hash TEXT NOT NULL,
    PRIMARY KEY (sha256, page, version),
    FOREIGN KEY (page_hash, version) REFERENCES reading
) STRICT, WITHOUT ROWID;
INSERT INTO "page" VALUES('40f6d9d9fb86c2a50edd319e1897ad41ce2ba31e9cb5fecb5bde5f2dc1001b1e',1,'v1','0a00000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE reading (
    page_hash TEXT NOT NULL,
    version   TEXT NOT NULL,                     -- settings, model and code
    page      TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '',                     -- JSON
    PRIMARY KEY (page_hash, version)
) STRICT;
INSERT INTO "reading" VALUES('0a00000000000000000000000000000000000000000000000000000000000000','v1','{"barcodes":[],"blank":false,"cells":[],"check_boxes":[],"dpi":0,"height":0.0,"lines":[{"box":[0.0,0.0,0.0,0.0],"cell":-1,"confidence":0.9,"symbols":[],"text":"內政部　函","vertical":false}],"number":1,"pixel_hash":"0a00000000000000000000000000000000000000000000000000000000000000","rotation":0,"seals":[],"skew":0.0,"source":"ocr","uncovered_ink":[],"width":0.0}','92be0939a4ba1d88abcae05a93d6c528be97181327a4ce4909991b8712f549c8');
CREATE TABLE removed_document (
    id     TEXT PRIMARY KEY,
    change INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
INSERT INTO "removed_document" VALUES('2cd1a8f0e4c4a5ee-2',15);
INSERT INTO "removed_document" VALUES('7b066930a306e8de-1',22);
INSERT INTO "removed_document" VALUES('8fcf1e5add0d8118-1',21);
CREATE TABLE report_run (
    report TEXT NOT NULL PRIMARY KEY,
    change INTEGER NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "report_run" VALUES('corrections',3,'2026-11-26T10:17:04Z');
CREATE TABLE retention_statement (
    row        INTEGER PRIMARY KEY,
    file       TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    what       TEXT NOT NULL,                    -- file_no, period, disposition, trigger_date …
    value      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    audit      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file, first_page, what)
) STRICT;
INSERT INTO "retention_statement" VALUES(1,'9300e6ca91204e72',1,'period','20年','延長','戊','2026-11-26T10:17:04Z',24);
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
INSERT INTO "review_closed" VALUES('40f6d9d9fb86c2a5',1,'recipient','missing','skipped','看不清楚','複核員','2026-11-26T10:17:04Z');
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
INSERT INTO "review_item" VALUES('40f6d9d9fb86c2a5-1',0,1,'issuer','low_confidence',0,0.9,1);
INSERT INTO "review_item" VALUES('40f6d9d9fb86c2a5-1',1,1,'text','name_miswriting',0,0.0,0);
INSERT INTO "review_item" VALUES('40f6d9d9fb86c2a5-1',2,1,'recipient','missing',1,0.0,0);
CREATE TABLE schedule (
    row     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    title   TEXT NOT NULL,
    text    TEXT NOT NULL,                       -- TOML
    sha256  TEXT NOT NULL,                       -- of the text
    audit   INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "schedule" VALUES(1,'test',1,'測試區分表','
id = "test"
version = 1
title = "測試區分表"
source = "測試"
periods = [30, 25, 20, 15, 10, 5, 3, 1]
transfer_years = 25

[[class]]
number = "0305"
title = "資訊"
period = "10年"
disposition = "destroy"
source = "表3"

[[class]]
number = "030502"
title = "資訊（次年起算）"
period = "10年"
disposition = "destroy"
rounding = "next-year"
source = "表3之2"

[[class]]
number = "0501"
title = "法規"
period = "永久"
disposition = "transfer"
source = "表5"

[[class]]
number = "0601"
title = "訴訟"
period = "5年"
disposition = "destroy"
trigger = "case-closed"
source = "表6"

[[class]]
number = "0701"
title = "會計"
period = "3年"
disposition = "destroy"
trigger = "given-day"
needs_consent = true
source = "表7"

[[class]]
number = "0801"
title = "訴願"
period = "5年"
disposition = "appraise"
source = "表8"

[[rule]]
template = "leave-request"
period = "1年"
disposition = "destroy"
source = "附註2"

[[rule]]
document_type = "開會通知單"
period = "1年"
disposition = "destroy"
source = "附註1"

[[freeze]]
from = "1945-08-15"
to = "1992-11-06"
reason = "可能為政治檔案"
source = "政治檔案條例"
','906876073e4a1fd2eeb52851de441bbcffad761d1ecaf284b79155b068b81520',1);
CREATE TABLE split (
    sha256 TEXT NOT NULL PRIMARY KEY REFERENCES file,
    starts TEXT NOT NULL,                        -- JSON list of pages
    who    TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "split" VALUES('1194f9fee1a06e6a50bd53ea8641a6fb5339087f8645f87d6dda8656b2e36162','[1,2]','掃描員','2026-11-26T10:17:04Z');
CREATE TABLE tie (
    correcting TEXT NOT NULL,
    correction INTEGER NOT NULL,
    corrected  TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (correcting, correction, corrected),
    FOREIGN KEY (correcting, correction) REFERENCES correction ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "tie" VALUES('00959f102fccd21c-1',0,'497a07cb79816ddd-1');
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
CREATE INDEX review_item_by_urgency
    ON review_item (closed, urgency, confidence, document, ordinal);
CREATE INDEX document_facts_by_received_no ON document_facts (received_no_key)
    WHERE received_no_key <> '';
CREATE INDEX document_facts_by_file ON document_facts (file);
CREATE INDEX disposal_item_by_document ON disposal_item (document);
CREATE INDEX destroyed_document_by_file ON destroyed_document (sha256);
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX page_by_hash ON page (page_hash, version);
COMMIT;
PRAGMA application_id = 1196901710;
PRAGMA user_version = 4;
