PRAGMA application_id = 1399347058;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
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
    , group_id TEXT);
INSERT INTO "jobs" VALUES('job-00001',1,1.0,'project-1','shot-0','animatic','done',0,0,0,'{"id":"job-00001","sequence":1,"position":1.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"takes":1,"state":"done","held":null,"held_until":null,"local":true,"simulated":false,"body_sha256":"1632e31a1b97ab2ae6056da5d7179655e8a348237d644768c9909db07f812a48","idempotency_key":"key-1","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":0,"remote_id":null,"retry_of":null,"prompt_version":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null}',X'FF00726571756573742031',X'73D375B186B4E3908E3167C7F7CF17B81E0E88F687A48C6025D30554C1355610',NULL);
INSERT INTO "jobs" VALUES('job-00002',2,2.0,'project-1','shot-0','animatic','queued',0,NULL,0,'{"id":"job-00002","sequence":2,"position":2.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"takes":1,"state":"queued","held":null,"held_until":null,"local":false,"simulated":false,"body_sha256":"cfac413827bb380fa2791eb53e00f9e987426bb89f7a0f93c597ae50c1f2e89c","idempotency_key":"key-2","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":null,"remote_id":null,"retry_of":null,"prompt_version":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null}',X'FF00726571756573742032',X'5E55B41F99F5C723E7330C495365190DFEDB1AE2C08A139A624663BC9088FE4A',NULL);
INSERT INTO "jobs" VALUES('job-00003',3,3.0,'project-1','shot-0','animatic','queued',0,NULL,0,'{"id":"job-00003","sequence":3,"position":3.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"takes":1,"state":"queued","held":null,"held_until":null,"local":true,"simulated":false,"body_sha256":"22ec2b6db2d48b78241d0aa617e004271baacd15ba41815e8440c3d86192395e","idempotency_key":"key-3","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":null,"remote_id":null,"retry_of":null,"prompt_version":1,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null,"group":{"id":"group-1","title":"Lighting","value":"Moonlight","card":"lighting"}}',X'FF00726571756573742033',X'EDD513C67548D775C416B20AB677026EB68384BCAD430856DF8E3D08BC2FB649','group-1');
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
INSERT INTO "shots" VALUES('shot-0','project-1','Shot 0','{"text":"A heron stands in shallow water.","ranges":[],"locked":[],"values":[],"overrides":[],"ignored":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]}',0,NULL,'',NULL);
INSERT INTO "shots" VALUES('shot-1','project-1','Shot 1','{"text":"A heron — 🪶 — lifts off.\r\nRings spread over the water.","ranges":[],"locked":[],"values":[],"overrides":[],"ignored":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]}',0,NULL,'',NULL);
INSERT INTO "shots" VALUES('shot-2','project-1','Shot 2','{"text":"A heron stands in shallow water.","ranges":[],"locked":[],"values":[],"overrides":[],"ignored":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]}',0,NULL,'',NULL);
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
INSERT INTO "takes" VALUES('take-job-00001-0','project-1','shot-0','job-00001',0,1,'abababababababababababababababababababababababababababababababab','mp4','2026-03-01T09:30:00.000000+00:00',0,NULL,'{"id":"take-job-00001-0","project_id":"project-1","shot_id":"shot-0","job_id":"job-00001","number":1,"grade":"animatic","sha256":"abababababababababababababababababababababababababababababababab","extension":"mp4","size_bytes":10,"media":{"width_px":1280,"height_px":720,"rate":"24/1","frames":120,"duration_s":5.0,"video_codec":"h264","audio_codec":null,"audio_rate_hz":null,"audio_channels":null,"container":"mp4"},"slate":{"prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"provider":"animatic","model":"animatic/sketch-1","seed":7,"cost_micro_usd":0,"simulated":false,"inputs":[],"program":"shotwright 0.1.0","reading":null,"prompt_version":null},"created_at":"2026-03-01T09:30:00Z"}',X'CB2EC99D524D099A43EB14EF9521CA057410BA080820E7CEE808A76265EBA919');
INSERT INTO "takes" VALUES('take-job-00001-1','project-1','shot-0','job-00001',1,2,'abababababababababababababababababababababababababababababababab','mp4','2026-03-01T09:30:01.000000+00:00',0,NULL,'{"id":"take-job-00001-1","project_id":"project-1","shot_id":"shot-0","job_id":"job-00001","number":2,"grade":"animatic","sha256":"abababababababababababababababababababababababababababababababab","extension":"mp4","size_bytes":10,"media":{"width_px":1280,"height_px":720,"rate":"24/1","frames":120,"duration_s":5.0,"video_codec":"h264","audio_codec":null,"audio_rate_hz":null,"audio_channels":null,"container":"mp4"},"slate":{"prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"provider":"animatic","model":"animatic/sketch-1","seed":7,"cost_micro_usd":0,"simulated":false,"inputs":[],"program":"shotwright 0.1.0","reading":null,"prompt_version":null},"created_at":"2026-03-01T09:30:01Z"}',X'6A4F6D412347914ECB7B5C8B1ED6300A029440BFC371B975CD7539D0E2DA258B');
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
INSERT INTO "undo_changes" VALUES('project-1',1,'shot','shot-1','["Shot 1","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]','["Shot 1","{\"text\":\"A heron — 🪶 — lifts off.\\r\\nRings spread over the water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]');
INSERT INTO "undo_changes" VALUES('project-1',2,'shot','shot-2','["Shot 2","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]','["Shot 2","{\"text\":\"Reeds bend in the wind.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]');
INSERT INTO "undo_changes" VALUES('project-1',3,'shot','shot-0','["Shot 0","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]','["Shot 0","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[],\"values\":[],\"overrides\":[],\"ignored\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"The heron waits.","{\"first_frame\":12,\"frames\":48}"]');
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
COMMIT;
