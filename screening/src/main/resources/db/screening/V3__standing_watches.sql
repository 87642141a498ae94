-- Watches stand for a while after their viewer looked and go on by themselves. Whoever has one is
-- asked for anew, with the rights of that moment. Those before said too little and begin anew.
DELETE FROM screening.watch;
ALTER TABLE screening.watch DROP COLUMN stamp;
ALTER TABLE screening.watch
  ADD COLUMN account text COLLATE "C" NOT NULL,
  ADD COLUMN purpose text COLLATE "C" NOT NULL,
  ADD COLUMN case_ref text,
  ADD COLUMN seen_at timestamptz NOT NULL,
  -- The versions with which all statements up to position were laid beside.
  ADD COLUMN lists text NOT NULL,
  -- What candidates were kept from: bits in all, and by the comparison of names alone.
  ADD COLUMN least float8 NOT NULL,
  ADD COLUMN least_fit float8 NOT NULL,
  -- Newer versions, of which the difference is laid beside these statements; null where none is.
  ADD COLUMN target text,
  ADD COLUMN caught bigint NOT NULL DEFAULT 0,
  ADD COLUMN redone bigint NOT NULL DEFAULT 0;
