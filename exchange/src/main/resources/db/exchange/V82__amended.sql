-- A recall may take an item back, say that it is superseded, or restrict its use: each stands by
-- itself. What was recalled before this was taken back, whatever was asked for.
ALTER TABLE exchange.recalled ADD COLUMN act text NOT NULL DEFAULT 'gone';
ALTER TABLE exchange.recalled DROP CONSTRAINT recalled_pkey;
ALTER TABLE exchange.recalled ADD PRIMARY KEY (party, direction, envelope_id, item, act);

-- What the partner says that it did, which restriction a recall lifts, and what lifted it.
ALTER TABLE exchange.recall
  ADD COLUMN uses text NOT NULL DEFAULT '',
  ADD COLUMN done text,
  ADD COLUMN lifts uuid,
  ADD COLUMN lifted_by uuid;

ALTER TABLE exchange.recall_heard
  ADD COLUMN envelope_id uuid,
  ADD COLUMN effect text NOT NULL DEFAULT 'gone',
  ADD COLUMN uses text NOT NULL DEFAULT '',
  ADD COLUMN items integer NOT NULL DEFAULT 0,
  ADD COLUMN deadline timestamptz,
  ADD COLUMN heard_at timestamptz,
  ADD COLUMN lifted boolean NOT NULL DEFAULT false;
UPDATE exchange.recall_heard h SET items = h.acted, envelope_id = (
  SELECT min(r.envelope_id::text)::uuid FROM exchange.recalled r
  WHERE r.party = h.party AND r.direction = 'in' AND r.recall_id = h.id);

-- The recalls by which this node passed on that an item is superseded or restricted.
CREATE TABLE exchange.onward_act (
  envelope_id uuid NOT NULL,
  item text NOT NULL,
  digest text NOT NULL,
  act text NOT NULL,
  uses text NOT NULL,
  recall uuid NOT NULL,
  PRIMARY KEY (envelope_id, item, digest, act, uses)
);
CREATE INDEX onward_act_recall ON exchange.onward_act (recall);
