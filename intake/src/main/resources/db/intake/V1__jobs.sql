-- One row per import. The position (entries) and the counts move in the same transaction as the
-- objects of each chunk, so that a crash neither loses nor repeats anything.
CREATE TABLE job (
  id               uuid PRIMARY KEY,
  sequence         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  name             text NOT NULL,
  party            text NOT NULL,
  account          text NOT NULL,
  roles            text[] NOT NULL,
  clearance        text NOT NULL,
  purpose          text NOT NULL,
  case_ref         text,
  handling         bytea NOT NULL,
  language         text,
  digest           text NOT NULL,
  bytes_total      bigint NOT NULL,
  state            text NOT NULL
    CHECK (state IN ('checking', 'storing', 'done', 'refused', 'failed', 'cancelled')),
  cancel_requested boolean NOT NULL DEFAULT false,
  entries          bigint NOT NULL DEFAULT 0,
  objects          bigint NOT NULL DEFAULT 0,
  stored           bigint NOT NULL DEFAULT 0,
  known            bigint NOT NULL DEFAULT 0,
  refused          bigint NOT NULL DEFAULT 0,
  problem_code     text,
  problem_message  text,
  problem_details  text[] NOT NULL DEFAULT '{}',
  started_at       timestamptz NOT NULL,
  finished_at      timestamptz
);

CREATE INDEX job_open ON job (sequence) WHERE finished_at IS NULL;

CREATE TABLE refusal (
  job         uuid NOT NULL REFERENCES job ON DELETE CASCADE,
  number      bigint NOT NULL,
  line        bigint NOT NULL,
  byte_offset bigint NOT NULL,
  object_id   text,
  code        text NOT NULL,
  message     text NOT NULL,
  PRIMARY KEY (job, number)
);

-- Which report stands for which file of which originator: STIX wants random ids for reports, so a
-- second import finds the first one's id here.
CREATE TABLE document (
  digest      text NOT NULL,
  originator  text NOT NULL,
  report_id   uuid NOT NULL,
  file_name   text NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  published   timestamptz NOT NULL,
  body_digest text NOT NULL,
  PRIMARY KEY (digest, originator)
);
