-- What a sender said later of statements it had sent: another version holds, or their processing is
-- restricted. It is kept by sender and bytes, so that it holds for them whenever and however often
-- they come, and whatever it is heard before or after.
CREATE TABLE bank.amendment (
  notice text COLLATE "C" NOT NULL,
  act text COLLATE "C" NOT NULL CHECK (act IN ('supersede', 'restrict')),
  uses text COLLATE "C" NOT NULL,
  sender text COLLATE "C" NOT NULL,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  -- As it was held before anything was said of it; 0 and its last handling where it is gone.
  statement bigint NOT NULL,
  handling int NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (notice, entity, type, digest, handling)
);
CREATE INDEX amendment_entity ON bank.amendment (entity);
CREATE INDEX amendment_statement ON bank.amendment (statement);

-- Restrictions that their sender lifted.
CREATE TABLE bank.lifted (
  notice text COLLATE "C" PRIMARY KEY,
  lifted_at timestamptz NOT NULL
);
