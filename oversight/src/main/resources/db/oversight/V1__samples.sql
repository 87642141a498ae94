-- What a judge or a data-protection officer drew to look at, and what they found.
CREATE TABLE oversight.sample (
  id uuid PRIMARY KEY,
  drawn_at timestamptz NOT NULL,
  drawn_by text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  root text COLLATE "C" NOT NULL,
  period_from timestamptz NOT NULL,
  period_to timestamptz NOT NULL,
  asked int NOT NULL,
  pool bigint NOT NULL,
  leaves bigint[] NOT NULL
);

-- The decision is the leaf that names the objects: when it is erased, the note goes as well.
CREATE TABLE oversight.mark (
  sample uuid NOT NULL REFERENCES oversight.sample ON DELETE CASCADE,
  leaf bigint NOT NULL,
  decision bigint,
  verdict text COLLATE "C" NOT NULL,
  note text NOT NULL,
  marked_at timestamptz NOT NULL,
  marked_by text COLLATE "C" NOT NULL,
  PRIMARY KEY (sample, leaf)
);
CREATE INDEX mark_leaf ON oversight.mark (leaf);
CREATE INDEX mark_decision ON oversight.mark (decision);
