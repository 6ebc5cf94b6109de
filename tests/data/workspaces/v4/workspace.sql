PRAGMA application_id = 1399347058;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE job_events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, -- without a gap
        job_id TEXT NOT NULL,
        at TEXT NOT NULL,
        record TEXT NOT NULL,                -- JSON
        checksum BLOB NOT NULL               -- SHA-256 of all the others as texts, with NUL between
    );
INSERT INTO "job_events" VALUES(1,'job-00001','2026-03-01T09:30:00.000000+00:00','{"state":"queued","held":null,"attempt":0,"remote_id":null,"error":""}',X'F93AC5E34A369A78622C9501E2C05BB781B4FFA46E7135B7FC12132C05B5358F');
INSERT INTO "job_events" VALUES(2,'job-00001','2026-03-01T09:30:00.000000+00:00','{"state":"submitting","held":null,"attempt":1,"remote_id":null,"error":""}',X'64681271BA385C5DAA2AB1323FF45F8A0BA6038D028E57F06AD741026EC574C3');
INSERT INTO "job_events" VALUES(3,'job-00001','2026-03-01T09:30:00.000000+00:00','{"state":"running","held":null,"attempt":1,"remote_id":null,"error":""}',X'F992627C97BFFEFE972F639EAF47EE7B27BEBDED2C8F598827C5F896F529E7FD');
INSERT INTO "job_events" VALUES(4,'job-00001','2026-03-01T09:30:00.000000+00:00','{"state":"fetching","held":null,"attempt":1,"remote_id":null,"error":""}',X'B6336A8F75EE856B51504EA55A7B7CBB56B21BA02046CE4F731FC39586DB9D25');
INSERT INTO "job_events" VALUES(5,'job-00001','2026-03-01T09:30:00.000000+00:00','{"state":"done","held":null,"attempt":1,"remote_id":null,"error":""}',X'4737F49C33E58449E4A613FF83F5067E9FE0CDCC0C1B5AD29167FC2AD3915BAB');
INSERT INTO "job_events" VALUES(6,'job-00002','2026-03-01T09:30:00.000000+00:00','{"state":"queued","held":null,"attempt":0,"remote_id":null,"error":""}',X'3C85BC74AACA1E1100FB734DE51B5F9690C5DFB9911BEC2452F61E7FBF3CED7F');
INSERT INTO "job_events" VALUES(7,'job-00003','2026-03-01T09:30:00.000000+00:00','{"state":"queued","held":null,"attempt":0,"remote_id":null,"error":""}',X'0DFB4050C247BD1EE634438E147C45B965E5A902FE8F5AF34CE9F1F902E6B180');
INSERT INTO "job_events" VALUES(8,'job-00004','2026-03-01T09:30:00.000000+00:00','{"state":"queued","held":null,"attempt":0,"remote_id":null,"error":""}',X'7C61B52F74EF86648708355C47A84EC9BAC8006A4D9FB5922A7453D04FD28A51');
INSERT INTO "job_events" VALUES(9,'job-00004','2026-03-01T09:30:00.000000+00:00','{"state":"submitting","held":null,"attempt":1,"remote_id":null,"error":""}',X'88386B73C55CB0235C374B2D4E2B251DC964A1A20A830688B9D8A61EAAC23500');
INSERT INTO "job_events" VALUES(10,'job-00004','2026-03-01T09:30:00.000000+00:00','{"state":"running","held":null,"attempt":1,"remote_id":"far-4","error":""}',X'E1B172AA8839D79F915B7F3FEA2358356EFB77BFBF6D6975C6B5C08253EDD01E');
INSERT INTO "job_events" VALUES(11,'job-00004','2026-03-01T09:30:00.000000+00:00','{"state":"fetching","held":null,"attempt":1,"remote_id":"far-4","error":""}',X'313B38C36B2462670533CF1A838F152554CB3AE4776DDC92D7D778E181A0B40A');
INSERT INTO "job_events" VALUES(12,'job-00005','2026-03-01T09:30:00.000000+00:00','{"state":"queued","held":null,"attempt":0,"remote_id":null,"error":""}',X'C9904A2EE1B23501711AE5EA6363C74CFEE6BD5507864ECB7E3109D8919CB02F');
INSERT INTO "job_events" VALUES(13,'job-00005','2026-03-01T09:30:00.000000+00:00','{"state":"submitting","held":null,"attempt":1,"remote_id":null,"error":""}',X'85CB42EAA710DF110B233C566517E342A3AA2B3164AD64C74E8DEADBD2B07EBD');
INSERT INTO "job_events" VALUES(14,'job-00005','2026-03-01T09:30:00.000000+00:00','{"state":"unknown","held":null,"attempt":1,"remote_id":null,"error":"maybe_sent"}',X'24CEB55EC8EC05472EA1B1C502B350BCA5ADC62514AF670084D89D33EAC1048C');
CREATE TABLE jobs (
        id TEXT PRIMARY KEY NOT NULL,
        sequence INTEGER NOT NULL UNIQUE,
        position REAL NOT NULL,
        project_id TEXT NOT NULL,            -- no reference: jobs outlive their project
        shot_id TEXT NOT NULL,
        provider TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
            ('queued', 'submitting', 'running', 'fetching', 'done', 'failed', 'cancelled', 'unknown')),
        simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
        cost_micro_usd INTEGER,
        hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
        record TEXT NOT NULL,                -- JSON: the whole job but its body
        body BLOB NOT NULL,
        checksum BLOB NOT NULL               -- SHA-256 of record, NUL, body
    , group_id TEXT, remote_id TEXT);
INSERT INTO "jobs" VALUES('job-00001',1,1.0,'project-1','shot-0','animatic','done',0,0,0,'{"id":"job-00001","sequence":1,"position":1.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"takes":1,"state":"done","held":null,"held_until":null,"local":true,"simulated":false,"body_sha256":"1632e31a1b97ab2ae6056da5d7179655e8a348237d644768c9909db07f812a48","idempotency_key":"key-1","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":0,"remote_id":null,"retry_of":null,"prompt_version":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null,"attempts":1}',X'FF00726571756573742031',X'016787EC998C089588498E24E7E9AD825D3129D3D86CCABB1E464E96AD03151B',NULL,NULL);
INSERT INTO "jobs" VALUES('job-00002',2,2.0,'project-1','shot-0','animatic','queued',0,NULL,0,'{"id":"job-00002","sequence":2,"position":2.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"takes":1,"state":"queued","held":null,"held_until":null,"local":false,"simulated":false,"body_sha256":"cfac413827bb380fa2791eb53e00f9e987426bb89f7a0f93c597ae50c1f2e89c","idempotency_key":"key-2","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":null,"remote_id":null,"retry_of":null,"prompt_version":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null}',X'FF00726571756573742032',X'1947E45E9BDFBF945AB51ED498F3C6B122A9742C7268DF99A597B8425808FBB6',NULL,NULL);
INSERT INTO "jobs" VALUES('job-00003',3,3.0,'project-1','shot-0','animatic','queued',0,NULL,0,'{"id":"job-00003","sequence":3,"position":3.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"takes":1,"state":"queued","held":null,"held_until":null,"local":true,"simulated":false,"body_sha256":"22ec2b6db2d48b78241d0aa617e004271baacd15ba41815e8440c3d86192395e","idempotency_key":"key-3","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":null,"remote_id":null,"retry_of":null,"prompt_version":1,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null,"group":{"id":"group-1","title":"Lighting","value":"Moonlight","card":"lighting"}}',X'FF00726571756573742033',X'312C2654EBE161C1CAB922B9D7247E2A61A6898DC672FBD93A6E582928916C8A','group-1',NULL);
INSERT INTO "jobs" VALUES('job-00004',4,4.0,'project-1','shot-0','away','fetching',0,520000,0,'{"id":"job-00004","sequence":4,"position":4.0,"project_id":"project-1","shot_id":"shot-0","model":"away/one","provider":"away","account":"home","grade":"draft","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"takes":1,"state":"fetching","held":null,"held_until":null,"local":false,"simulated":false,"body_sha256":"51d730968354b9fba7694a0107933cc1d70bd6749a8d0062afcd8ef6c992a409","idempotency_key":"key-4","estimate":{"low_micro_usd":300000,"high_micro_usd":600000,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":520000,"remote_id":"far-4","retry_of":null,"prompt_version":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":"2026-03-01T09:30:00Z","finished_at":null,"error":null,"base_url":"https://example.org","attempts":1,"bill":{"amount":{"micro":520000,"unit":"USD"},"rate":null}}',X'FF00726571756573742034',X'4657E2FC44A82472F69A137B9AD78B6E2CE2812435A9540EFB119F49AE7E887E',NULL,'far-4');
INSERT INTO "jobs" VALUES('job-00005',5,5.0,'project-1','shot-0','away','unknown',0,NULL,0,'{"id":"job-00005","sequence":5,"position":5.0,"project_id":"project-1","shot_id":"shot-0","model":"away/one","provider":"away","account":"home","grade":"draft","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"takes":1,"state":"unknown","held":null,"held_until":null,"local":false,"simulated":false,"body_sha256":"95f91b907fd97405c3ca903a99f025f6a9a3dd29c12906cd8952556535d4356b","idempotency_key":"key-5","estimate":{"low_micro_usd":300000,"high_micro_usd":600000,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":null,"remote_id":null,"retry_of":null,"prompt_version":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":"2026-03-01T09:30:00Z","finished_at":null,"error":{"kind":"maybe_sent","what_happened":"No answer came.","what_to_do":"Look there.","retryable":false,"billed":"no","details":"<html>"},"attempts":1}',X'FF00726571756573742035',X'2B308974BE880DA155CCB52EC997A8373C121A291A8A16D16DA6636920C2F7F2',NULL,NULL);
CREATE TABLE ledger (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, -- without a gap
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        job_id TEXT,                         -- no reference: a row may be about an account
        project_id TEXT,
        provider TEXT NOT NULL,
        settled_micro_usd INTEGER,           -- by how much it changes what is spent; NULL = nobody knows
        record TEXT NOT NULL,                -- JSON: the whole entry but what has its default
        checksum BLOB NOT NULL               -- SHA-256 of all the others as texts, with NUL between
    );
INSERT INTO "ledger" VALUES(1,'2026-03-01T09:30:00.000000+00:00','estimated','job-00004','project-1','away',0,'{"kind":"estimated","job_id":"job-00004","project_id":"project-1","shot_id":"shot-0","provider":"away","account":"home","model":"away/one","grade":"draft","amount":{"micro":600000},"usd_micro":600000,"low_usd_micro":300000,"source":"estimate"}',X'69E44519534A87E53A558C5C6BC38AA7D474D878F3A490B1BAF9ACFD60DD7A95');
INSERT INTO "ledger" VALUES(2,'2026-03-01T09:30:00.000000+00:00','reserved','job-00004','project-1','away',0,'{"kind":"reserved","job_id":"job-00004","project_id":"project-1","shot_id":"shot-0","provider":"away","account":"home","model":"away/one","grade":"draft","amount":{"micro":600000},"usd_micro":600000,"source":"estimate"}',X'4470623CB027267E797B7B011F9A26EF9622B37D309510F03ABAA571DD0C55F0');
INSERT INTO "ledger" VALUES(3,'2026-03-01T09:30:00.000000+00:00','billed','job-00004','project-1','away',520000,'{"kind":"billed","job_id":"job-00004","project_id":"project-1","shot_id":"shot-0","provider":"away","account":"home","model":"away/one","grade":"draft","remote_id":"far-4","amount":{"micro":520000},"usd_micro":520000,"settled_micro_usd":520000,"source":"provider"}',X'3DA6DE45A4E2D7C1AE5F987620FA7146499FD262335E71C55AFCFD7040022461');
INSERT INTO "ledger" VALUES(4,'2026-03-01T09:30:00.000000+00:00','estimated','job-00005','project-1','away',0,'{"kind":"estimated","job_id":"job-00005","project_id":"project-1","shot_id":"shot-0","provider":"away","account":"home","model":"away/one","grade":"draft","amount":{"micro":600000},"usd_micro":600000,"low_usd_micro":300000,"source":"estimate"}',X'EA1876FB9EEA1AC92C69B643E6623E7F780EE6FE7AD12ED4C7549469C4749DFB');
INSERT INTO "ledger" VALUES(5,'2026-03-01T09:30:00.000000+00:00','reserved','job-00005','project-1','away',0,'{"kind":"reserved","job_id":"job-00005","project_id":"project-1","shot_id":"shot-0","provider":"away","account":"home","model":"away/one","grade":"draft","amount":{"micro":600000},"usd_micro":600000,"source":"estimate"}',X'FE5A859024FE6AA43CC1298CCDDC8884D3BF3C2F4224EBE31059612EF23F5765');
INSERT INTO "ledger" VALUES(6,'2026-03-01T09:30:00.000000+00:00','refunded','job-00004','project-1','away',-20000,'{"kind":"refunded","job_id":"job-00004","project_id":"project-1","provider":"away","usd_micro":-20000,"settled_micro_usd":-20000,"note":"Half a second was black — 🪶","source":"user"}',X'44C8C95C4CCD0F9908CD68317400072220A0B9CAA28F878C61938D051452B38D');
CREATE TABLE library_marks (
        name TEXT PRIMARY KEY NOT NULL       -- what was done once and is not to be done again
    ) WITHOUT ROWID;
CREATE TABLE projects (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        aspect_ratio TEXT NOT NULL,
        rate TEXT NOT NULL,
        scenes TEXT NOT NULL,                -- JSON: ids in order
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        undo_place INTEGER NOT NULL DEFAULT 0 -- the step that undo would take; 0 = none
    , looks TEXT NOT NULL DEFAULT '[]', rules_off TEXT NOT NULL DEFAULT '[]') WITHOUT ROWID;
INSERT INTO "projects" VALUES('project-1','Name of project-1','16:9','24/1','["project-1-scene"]',0,'2026-03-01T09:30:00.000000+00:00','2026-03-01T09:30:04.000000+00:00',1,'[]','[]');
INSERT INTO "projects" VALUES('project-2','Name of project-2','16:9','24/1','[]',1,'2026-03-01T09:30:00.000000+00:00','2026-03-01T09:30:00.000000+00:00',0,'[]','[]');
CREATE VIRTUAL TABLE prompt_index USING fts5(
        words, content = '', prefix = '2 3',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co S*'"
    );
DELETE FROM "prompt_index_config";
DELETE FROM "prompt_index_data";
DELETE FROM "prompt_index_docsize";
DELETE FROM "prompt_index_idx";
INSERT INTO "prompt_index_config" VALUES('version',4);
INSERT INTO "prompt_index_data" VALUES(1,X'0113');
INSERT INTO "prompt_index_data" VALUES(10,X'000000000101010001010101');
INSERT INTO "prompt_index_data" VALUES(137438953473,X'0000022E023061FFFFFFFFFFFFFFFFFF0205020174FFFFFFFFFFFFFFFFFF020701046461776EFFFFFFFFFFFFFFFFFF04080901056865726F6EFFFFFFFFFFFFFFFFFF04030501046B656570FFFFFFFFFFFFFFFFFF020A0103EE8080FFFFFFFFFFFFFFFFFF08040705040305846461776EFFFFFFFFFFFFFFFFFF020D0306906865726F6EFFFFFFFFFFFFFFFFFF020B0305A06461776EFFFFFFFFFFFFFFFFFF02100306A16269726473FFFFFFFFFFFFFFFFFF0211090DEF80803266EF80817761746572FFFFFFFFFFFFFFFFFF02120303A33134FFFFFFFFFFFFFFFFFF02130303A43132FFFFFFFFFFFFFFFFFF0214020283BFFFFFFFFFFFFFFFFFFF02020003316174FFFFFFFFFFFFFFFFFF020701026461FFFFFFFFFFFFFFFFFF04080901026865FFFFFFFFFFFFFFFFFF04030501026B65FFFFFFFFFFFFFFFFFF020A0104EE808464FFFFFFFFFFFFFFFFFF020D03029068FFFFFFFFFFFFFFFFFF020B0302A064FFFFFFFFFFFFFFFFFF02100302A162FFFFFFFFFFFFFFFFFF0411030302A331FFFFFFFFFFFFFFFFFF02130302A431FFFFFFFFFFFFFFFFFF0214000432646177FFFFFFFFFFFFFFFFFF0408090103686572FFFFFFFFFFFFFFFFFF04030501036B6565FFFFFFFFFFFFFFFFFF020A0105EE80846461FFFFFFFFFFFFFFFFFF020D0303906865FFFFFFFFFFFFFFFFFF020B0303A06461FFFFFFFFFFFFFFFFFF02100303A16269FFFFFFFFFFFFFFFFFF0411030303A33134FFFFFFFFFFFFFFFFFF02130303A43132FFFFFFFFFFFFFFFFFF0214040E0E12131113121312131A10100F1010100F110F0F100F0F1211101210101110');
INSERT INTO "prompt_index_docsize" VALUES(-1,X'13');
INSERT INTO "prompt_index_idx" VALUES(1,X'',2);
CREATE TABLE prompt_labels (
        kind TEXT NOT NULL CHECK (kind IN ('folder', 'tag')),
        name TEXT NOT NULL,
        prompts INTEGER NOT NULL,            -- how many that are not in the trash
        PRIMARY KEY (kind, name)
    ) WITHOUT ROWID;
INSERT INTO "prompt_labels" VALUES('folder','Birds/Water',1);
INSERT INTO "prompt_labels" VALUES('tag','dawn',1);
CREATE TABLE prompt_versions (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL,            -- no reference: versions outlive their project
        shot_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        parent INTEGER,
        prompt TEXT NOT NULL,                -- JSON
        name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        UNIQUE (shot_id, number)
    ) WITHOUT ROWID;
INSERT INTO "prompt_versions" VALUES('version-1','project-1','shot-0',1,NULL,'{"text":"{bird} waits.","ranges":[],"locked":[],"values":[{"name":"bird","text":"@heron"}],"overrides":[],"ignored":["no_camera"]}','Calm','2026-03-01T09:30:00.000000+00:00');
CREATE TABLE saved_prompts (
        place INTEGER PRIMARY KEY NOT NULL,  -- counts down: what was changed last has the least
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        folded_title TEXT NOT NULL,          -- without regard to case, to sort by
        folder TEXT NOT NULL,
        tags TEXT NOT NULL,                  -- JSON
        rating INTEGER CHECK (rating BETWEEN 1 AND 5),
        uses INTEGER NOT NULL,
        best_take TEXT,                      -- no reference: a take may come back from the trash
        variables TEXT NOT NULL,             -- JSON: the names in the text
        cards TEXT NOT NULL,                 -- those that have words, with spaces between
        starter INTEGER NOT NULL CHECK (starter IN (0, 1)),
        trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        text TEXT NOT NULL,
        ranges TEXT NOT NULL,                -- card:start-end, with spaces between
        further TEXT NOT NULL,               -- JSON: what else the prompt has
        note TEXT NOT NULL,
        same BLOB NOT NULL,                  -- equal for texts that differ only in case and white space
        indexed BLOB NOT NULL                -- the words that the index holds, packed; empty in the trash
    );
INSERT INTO "saved_prompts" VALUES(-1,'saved-1','Heron','heron','Birds/Water','["dawn"]',4,2,NULL,'[]','lighting',0,0,'2026-03-01T09:30:00.000000+00:00','2026-03-01T09:30:00.000000+00:00','A heron at dawn.','lighting:11-15','','Keep.',X'7FD8F3C08BC05E111530FF91722AACE4',X'78017BD7BC5F2123B5283F4FE15D43834222949D58A29092580E11CB4E4D2D004A4E40A87AD7D0029785321640E98549994529C540E510C6FB8606A3B4F70D8DE58925A94540D1C58626407289A11100638235C9');
CREATE TABLE scenes (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        shots TEXT NOT NULL                  -- JSON: ids in order
    ) WITHOUT ROWID;
INSERT INTO "scenes" VALUES('project-1-scene','project-1','Scene 1','["shot-0","shot-1","shot-2"]');
CREATE TABLE shots (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        prompt TEXT NOT NULL,                -- JSON
        model TEXT NOT NULL,
        parameters TEXT NOT NULL,            -- JSON
        seed_locked INTEGER NOT NULL CHECK (seed_locked IN (0, 1)),
        chosen_take TEXT
    , caption TEXT NOT NULL DEFAULT '', trim TEXT) WITHOUT ROWID;
INSERT INTO "shots" VALUES('shot-0','project-1','Shot 0','{"text":"A heron stands in shallow water.","ranges":[],"locked":[],"values":[],"overrides":[],"ignored":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]}',0,NULL,'',NULL);
INSERT INTO "shots" VALUES('shot-1','project-1','Shot 1','{"text":"A heron — 🪶 — lifts off.\r\nRings spread over the water.","ranges":[],"locked":[],"values":[],"overrides":[],"ignored":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]}',0,NULL,'',NULL);
INSERT INTO "shots" VALUES('shot-2','project-1','Shot 2','{"text":"A heron stands in shallow water.","ranges":[],"locked":[],"values":[],"overrides":[],"ignored":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]}',0,NULL,'',NULL);
CREATE TABLE take_numbers (
        shot_id TEXT PRIMARY KEY NOT NULL,
        last INTEGER NOT NULL                -- so that no number is given twice, whatever is deleted
    ) WITHOUT ROWID;
INSERT INTO "take_numbers" VALUES('shot-0',2);
CREATE TABLE takes (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL,            -- no reference: takes outlive their project
        shot_id TEXT NOT NULL,
        job_id TEXT NOT NULL REFERENCES jobs (id),
        place INTEGER NOT NULL,              -- order within its job
        number INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        extension TEXT NOT NULL,
        created_at TEXT NOT NULL,
        trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
        rating INTEGER CHECK (rating BETWEEN 1 AND 5),
        record TEXT NOT NULL,                -- JSON: the whole take but its rating and trash mark
        checksum BLOB NOT NULL,              -- SHA-256 of record
        UNIQUE (shot_id, number)
    );
INSERT INTO "takes" VALUES('take-job-00001-0','project-1','shot-0','job-00001',0,1,'abababababababababababababababababababababababababababababababab','mp4','2026-03-01T09:30:00.000000+00:00',0,NULL,'{"id":"take-job-00001-0","project_id":"project-1","shot_id":"shot-0","job_id":"job-00001","number":1,"grade":"animatic","sha256":"abababababababababababababababababababababababababababababababab","extension":"mp4","size_bytes":10,"media":{"width_px":1280,"height_px":720,"rate":"24/1","frames":120,"duration_s":5.0,"video_codec":"h264","audio_codec":null,"audio_rate_hz":null,"audio_channels":null,"container":"mp4"},"slate":{"prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"provider":"animatic","model":"animatic/sketch-1","seed":7,"cost_micro_usd":0,"simulated":false,"inputs":[],"program":"shotwright 0.1.0","reading":null,"prompt_version":null},"created_at":"2026-03-01T09:30:00Z"}',X'3CD8A4D96587480A6671387D93F49234958079B9116B583472E0D6ABCC056B4E');
INSERT INTO "takes" VALUES('take-job-00001-1','project-1','shot-0','job-00001',1,2,'abababababababababababababababababababababababababababababababab','mp4','2026-03-01T09:30:01.000000+00:00',0,NULL,'{"id":"take-job-00001-1","project_id":"project-1","shot_id":"shot-0","job_id":"job-00001","number":2,"grade":"animatic","sha256":"abababababababababababababababababababababababababababababababab","extension":"mp4","size_bytes":10,"media":{"width_px":1280,"height_px":720,"rate":"24/1","frames":120,"duration_s":5.0,"video_codec":"h264","audio_codec":null,"audio_rate_hz":null,"audio_channels":null,"container":"mp4"},"slate":{"prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[],"origins":[]},"provider":"animatic","model":"animatic/sketch-1","seed":7,"cost_micro_usd":0,"simulated":false,"inputs":[],"program":"shotwright 0.1.0","reading":null,"prompt_version":null},"created_at":"2026-03-01T09:30:01Z"}',X'C819D704D7224F860FEDB6F0D5DCAD7C20A66B66063D21CFBC91E0CB8C5DDF80');
CREATE TABLE undo_changes (
        project_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('project', 'scene', 'shot')),
        part_id TEXT NOT NULL,
        before TEXT,                         -- JSON list of the part's columns; NULL = it was not there
        after TEXT,
        PRIMARY KEY (project_id, place, kind, part_id),
        FOREIGN KEY (project_id, place) REFERENCES undo_steps (project_id, place) ON DELETE CASCADE
    ) WITHOUT ROWID;
INSERT INTO "undo_changes" VALUES('project-1',1,'shot','shot-1','["Shot 1","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[],\"origins\":[]}",0,null,"",null]','["Shot 1","{\"text\":\"A heron — 🪶 — lifts off.\\r\\nRings spread over the water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[],\"origins\":[]}",0,null,"",null]');
INSERT INTO "undo_changes" VALUES('project-1',2,'shot','shot-2','["Shot 2","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[],\"origins\":[]}",0,null,"",null]','["Shot 2","{\"text\":\"Reeds bend in the wind.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[],\"origins\":[]}",0,null,"",null]');
INSERT INTO "undo_changes" VALUES('project-1',3,'shot','shot-0','["Shot 0","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[],\"origins\":[]}",0,null,"",null]','["Shot 0","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[],\"origins\":[]}",0,null,"The heron waits.","{\"first_frame\":12,\"frames\":48}"]');
INSERT INTO "undo_changes" VALUES('project-1',4,'project','project-1','["Name of project-1","16:9","24/1","[\"project-1-scene\"]",0,"[]","[]"]','["Name of project-1","16:9","24/1","[\"project-1-scene\"]",0,"[{\"name\":\"heron\",\"kind\":\"character\",\"text\":\"a gray heron with a torn wing 🪶\"}]","[\"tag_list\"]"]');
CREATE TABLE undo_steps (
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        label TEXT NOT NULL,
        merge_key TEXT NOT NULL,
        PRIMARY KEY (project_id, place)
    ) WITHOUT ROWID;
INSERT INTO "undo_steps" VALUES('project-1',1,'Change prompt','type');
INSERT INTO "undo_steps" VALUES('project-1',2,'Change prompt','');
INSERT INTO "undo_steps" VALUES('project-1',3,'Trim clip','');
INSERT INTO "undo_steps" VALUES('project-1',4,'Add look','');
CREATE TABLE version_bases (
        shot_id TEXT PRIMARY KEY NOT NULL,
        number INTEGER NOT NULL              -- the version that the shot's prompt is written from
    ) WITHOUT ROWID;
INSERT INTO "version_bases" VALUES('shot-0',1);
CREATE TABLE workspace_facts (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL,
        checksum BLOB NOT NULL               -- SHA-256 of name, NUL, value
    ) WITHOUT ROWID;
INSERT INTO "workspace_facts" VALUES('budgets','{"day":"5.00"}',X'507C22A6F5346A1F1E2F208046DBBBBF758AA74D25F70C9B035E2C17BD856E3E');
CREATE INDEX scenes_of_project ON scenes (project_id);
CREATE INDEX shots_of_project ON shots (project_id);
CREATE INDEX takes_of_project ON takes (project_id, created_at);
CREATE INDEX takes_of_job ON takes (job_id, place);
CREATE INDEX takes_of_file ON takes (sha256);
CREATE INDEX jobs_of_group ON jobs (group_id, sequence) WHERE group_id IS NOT NULL;
CREATE INDEX saved_prompts_alike ON saved_prompts (same) WHERE NOT trashed;
CREATE INDEX saved_prompts_by_title ON saved_prompts (folded_title) WHERE NOT trashed;
CREATE INDEX saved_prompts_by_rating ON saved_prompts (rating DESC) WHERE NOT trashed;
CREATE INDEX saved_prompts_by_uses ON saved_prompts (uses DESC) WHERE NOT trashed;
CREATE INDEX ledger_by_time ON ledger (at);
CREATE INDEX ledger_of_job ON ledger (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX ledger_of_project ON ledger (project_id, at) WHERE project_id IS NOT NULL;
CREATE INDEX job_events_of_job ON job_events (job_id);
CREATE INDEX jobs_by_remote_id ON jobs (provider, remote_id) WHERE remote_id IS NOT NULL;
CREATE INDEX jobs_by_position ON jobs (position, sequence);
CREATE TRIGGER ledger_keeps_its_rows BEFORE UPDATE ON ledger BEGIN
        SELECT RAISE(ABORT, 'rows of ledger are never changed');
    END;
CREATE TRIGGER ledger_loses_no_row BEFORE DELETE ON ledger BEGIN
        SELECT RAISE(ABORT, 'rows of ledger are never deleted');
    END;
CREATE TRIGGER ledger_replaces_no_row BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger WHERE sequence = NEW.sequence) BEGIN
        SELECT RAISE(ABORT, 'rows of ledger are never replaced');
    END;
CREATE TRIGGER job_events_keeps_its_rows BEFORE UPDATE ON job_events BEGIN
        SELECT RAISE(ABORT, 'rows of job_events are never changed');
    END;
CREATE TRIGGER job_events_loses_no_row BEFORE DELETE ON job_events BEGIN
        SELECT RAISE(ABORT, 'rows of job_events are never deleted');
    END;
CREATE TRIGGER job_events_replaces_no_row BEFORE INSERT ON job_events
    WHEN EXISTS (SELECT 1 FROM job_events WHERE sequence = NEW.sequence) BEGIN
        SELECT RAISE(ABORT, 'rows of job_events are never replaced');
    END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('job_events',14);
INSERT INTO "sqlite_sequence" VALUES('ledger',6);
COMMIT;
