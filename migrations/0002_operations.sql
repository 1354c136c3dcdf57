-- Operations: mail, and the runs of the backup. Jobs lie in a schema of their own that belongs to graphile-worker
-- (src/platform/database/job-schema.ts). Only the program itself reads here: a mail can hold a secret link.

CREATE TABLE mail (
  id uuid PRIMARY KEY,
  recipient text NOT NULL CHECK (recipient LIKE '%_@_%' AND recipient !~ '[[:cntrl:]]'),
  subject text NOT NULL CHECK (subject <> '' AND subject !~ '[[:cntrl:]]'),
  -- null once it was sent: what was in it is then its recipient's alone
  body text,
  -- unsent: no mail server is configured; failed: given up, last_error says why
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'unsent', 'failed')),
  queued_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK ((state = 'sent') = (body IS NULL))
);
CREATE INDEX mail_to_send ON mail (queued_at) WHERE state <> 'sent';

-- A row for each run, also for one that failed. Without `finished_at` it still runs, or was killed: the next run tells which.
CREATE TABLE backup_run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cause text NOT NULL CHECK (cause IN ('command', 'schedule')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  outcome text CHECK (outcome IN ('done', 'failed')),
  file text NOT NULL,
  size bigint,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- how the archive was tried: read: from end to end; restored: into a scratch database, and compared
  checked text CHECK (checked IN ('read', 'restored')),
  error text,
  CHECK ((outcome IS NULL) = (finished_at IS NULL)),
  CHECK (outcome IS DISTINCT FROM 'done' OR (size IS NOT NULL AND sha256 IS NOT NULL AND checked IS NOT NULL)),
  CHECK (outcome IS DISTINCT FROM 'failed' OR error IS NOT NULL)
);
CREATE INDEX backup_run_started ON backup_run (started_at);

ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE backup_run ENABLE ROW LEVEL SECURITY;

-- Anybody's action may cause a mail; only the worker reads it back. `congso.system` is explained in 0003.
CREATE POLICY mail_queued ON mail FOR INSERT WITH CHECK (state = 'waiting');
CREATE POLICY mail_seen ON mail FOR SELECT
  USING (coalesce(current_setting('congso.system', true), '') = 'on' AND congso_account_id() IS NULL);
CREATE POLICY mail_sent ON mail FOR UPDATE
  USING (coalesce(current_setting('congso.system', true), '') = 'on' AND congso_account_id() IS NULL);
CREATE POLICY backup_run_seen ON backup_run FOR SELECT
  USING (coalesce(current_setting('congso.system', true), '') = 'on' AND congso_account_id() IS NULL);

REVOKE ALL ON mail, backup_run FROM congso_app;
GRANT SELECT, UPDATE (state, body, sent_at, attempts, last_error) ON mail TO congso_app;
GRANT INSERT (id, recipient, subject, body) ON mail TO congso_app;
-- The backup reads everything and so runs as the owner, which also writes down its runs.
GRANT SELECT ON backup_run TO congso_app;
