-- Version 0: the sketch of the format that came before the first release. Written by hand, never to be changed.
PRAGMA application_id = 1399347058;
PRAGMA user_version = 0;
CREATE TABLE project (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at TEXT NOT NULL);
CREATE TABLE shot (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES project (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    prompt TEXT NOT NULL,
    duration_s REAL NOT NULL
);
INSERT INTO project VALUES ('p-harbour', 'Harbour at night', '2025-11-02T18:20:00+00:00');
INSERT INTO project VALUES ('p-empty', 'Nothing yet', '2025-11-03T08:00:00+00:00');
INSERT INTO shot VALUES ('s-crane', 'p-harbour', 2, 'Crane', 'A crane swings a container over wet stones.', 6.5);
INSERT INTO shot VALUES ('s-gull', 'p-harbour', 1, 'Gull', 'A gull — 🕊 "tired" — lands on a rope.
It folds its wings.', 4.0);
INSERT INTO shot VALUES ('s-lamp', 'p-harbour', 3, 'Lamp', '', 5.0);
