PRAGMA application_id = 1399347058;
PRAGMA user_version = 2;
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
    );
INSERT INTO "jobs" VALUES('job-00001',1,1.0,'project-1','shot-0','animatic','done',0,0,0,'{"id":"job-00001","sequence":1,"position":1.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"takes":1,"state":"done","held":null,"held_until":null,"local":true,"simulated":false,"body_sha256":"1632e31a1b97ab2ae6056da5d7179655e8a348237d644768c9909db07f812a48","idempotency_key":"key-1","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":0,"remote_id":null,"retry_of":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null}',X'FF00726571756573742031',X'699185C7C87EEAAA8D8E3DD61FBBD35475CC1E6572441AE0FD78E4C35F360184');
INSERT INTO "jobs" VALUES('job-00002',2,2.0,'project-1','shot-0','animatic','queued',0,NULL,0,'{"id":"job-00002","sequence":2,"position":2.0,"project_id":"project-1","shot_id":"shot-0","model":"animatic/sketch-1","provider":"animatic","account":"","grade":"animatic","prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"takes":1,"state":"queued","held":null,"held_until":null,"local":false,"simulated":false,"body_sha256":"cfac413827bb380fa2791eb53e00f9e987426bb89f7a0f93c597ae50c1f2e89c","idempotency_key":"key-2","estimate":{"low_micro_usd":0,"high_micro_usd":0,"as_of":null,"source":null,"confidence":"low"},"cost_micro_usd":null,"remote_id":null,"retry_of":null,"restarts":0,"cancel_requested_at":null,"created_at":"2026-03-01T09:30:00Z","sent_at":null,"finished_at":null,"error":null}',X'FF00726571756573742032',X'20F9BCB9755B71E21AC6D74A101131C2AA33D490D812F4BC9B178D25395149D8');
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
    ) WITHOUT ROWID;
INSERT INTO "projects" VALUES('project-1','Name of project-1','16:9','24/1','["project-1-scene"]',0,'2026-03-01T09:30:00.000000+00:00','2026-03-01T09:30:03.000000+00:00',1);
INSERT INTO "projects" VALUES('project-2','Name of project-2','16:9','24/1','[]',1,'2026-03-01T09:30:00.000000+00:00','2026-03-01T09:30:00.000000+00:00',0);
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
INSERT INTO "shots" VALUES('shot-0','project-1','Shot 0','{"text":"A heron stands in shallow water.","ranges":[],"locked":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]}',0,NULL,'',NULL);
INSERT INTO "shots" VALUES('shot-1','project-1','Shot 1','{"text":"A heron — 🪶 — lifts off.\r\nRings spread over the water.","ranges":[],"locked":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]}',0,NULL,'',NULL);
INSERT INTO "shots" VALUES('shot-2','project-1','Shot 2','{"text":"A heron stands in shallow water.","ranges":[],"locked":[]}','animatic/sketch-1','{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":null,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]}',0,NULL,'',NULL);
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
INSERT INTO "takes" VALUES('take-job-00001-0','project-1','shot-0','job-00001',0,1,'abababababababababababababababababababababababababababababababab','mp4','2026-03-01T09:30:00.000000+00:00',0,NULL,'{"id":"take-job-00001-0","project_id":"project-1","shot_id":"shot-0","job_id":"job-00001","number":1,"grade":"animatic","sha256":"abababababababababababababababababababababababababababababababab","extension":"mp4","size_bytes":10,"media":{"width_px":1280,"height_px":720,"rate":"24/1","frames":120,"duration_s":5.0,"video_codec":"h264","audio_codec":null,"audio_rate_hz":null,"audio_channels":null,"container":"mp4"},"slate":{"prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"provider":"animatic","model":"animatic/sketch-1","seed":7,"cost_micro_usd":0,"simulated":false,"inputs":[],"program":"shotwright 0.1.0","reading":null},"created_at":"2026-03-01T09:30:00Z"}',X'F754F318013C2B45FDFA311DEF4A7E5ACAA2A92958CB592720FBA8B79E6268B6');
INSERT INTO "takes" VALUES('take-job-00001-1','project-1','shot-0','job-00001',1,2,'abababababababababababababababababababababababababababababababab','mp4','2026-03-01T09:30:01.000000+00:00',0,NULL,'{"id":"take-job-00001-1","project_id":"project-1","shot_id":"shot-0","job_id":"job-00001","number":2,"grade":"animatic","sha256":"abababababababababababababababababababababababababababababababab","extension":"mp4","size_bytes":10,"media":{"width_px":1280,"height_px":720,"rate":"24/1","frames":120,"duration_s":5.0,"video_codec":"h264","audio_codec":null,"audio_rate_hz":null,"audio_channels":null,"container":"mp4"},"slate":{"prompt":"A heron stands in shallow water.","parameters":{"duration_s":5.0,"resolution":"720p","aspect_ratio":"16:9","rate":"24/1","seed":7,"audio":true,"negative":"","first_frame":null,"last_frame":null,"extras":[]},"provider":"animatic","model":"animatic/sketch-1","seed":7,"cost_micro_usd":0,"simulated":false,"inputs":[],"program":"shotwright 0.1.0","reading":null},"created_at":"2026-03-01T09:30:01Z"}',X'7BF964D85AB91789B85999B80EBB620464DCB235A9BB9B2BBD384A44DEC0A0F7');
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
INSERT INTO "undo_changes" VALUES('project-1',1,'shot','shot-1','["Shot 1","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]','["Shot 1","{\"text\":\"A heron — 🪶 — lifts off.\\r\\nRings spread over the water.\",\"ranges\":[],\"locked\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]');
INSERT INTO "undo_changes" VALUES('project-1',2,'shot','shot-2','["Shot 2","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]','["Shot 2","{\"text\":\"Reeds bend in the wind.\",\"ranges\":[],\"locked\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]');
INSERT INTO "undo_changes" VALUES('project-1',3,'shot','shot-0','["Shot 0","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"",null]','["Shot 0","{\"text\":\"A heron stands in shallow water.\",\"ranges\":[],\"locked\":[]}","animatic/sketch-1","{\"duration_s\":5.0,\"resolution\":\"720p\",\"aspect_ratio\":\"16:9\",\"rate\":\"24/1\",\"seed\":null,\"audio\":true,\"negative\":\"\",\"first_frame\":null,\"last_frame\":null,\"extras\":[]}",0,null,"The heron waits.","{\"first_frame\":12,\"frames\":48}"]');
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
CREATE INDEX scenes_of_project ON scenes (project_id);
CREATE INDEX shots_of_project ON shots (project_id);
CREATE INDEX takes_of_project ON takes (project_id, created_at);
CREATE INDEX takes_of_job ON takes (job_id, place);
CREATE INDEX takes_of_file ON takes (sha256);
COMMIT;
