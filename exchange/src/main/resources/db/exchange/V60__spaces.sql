-- A space: what several nodes do together for one operation or event, under one charter.
CREATE TABLE exchange.space (
  id uuid PRIMARY KEY,
  lead text NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'active', 'declined', 'closing', 'closed')),
  ended text CHECK (ended IN ('left', 'sunset', 'dismissed')),
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  closed_at timestamptz,
  CHECK ((ended IS NULL) = (ended_at IS NULL))
);
CREATE INDEX space_open ON exchange.space (id) WHERE state IN ('active', 'offered', 'closing');

-- The versions of a charter that were shown to this node. Openings name only the members that this
-- node may see; the body holds nothing but commitments to all of them.
CREATE TABLE exchange.charter (
  space uuid NOT NULL REFERENCES exchange.space ON DELETE CASCADE,
  version int NOT NULL CHECK (version > 0),
  hash text NOT NULL,
  body bytea NOT NULL,
  openings bytea NOT NULL,
  signature bytea NOT NULL,
  sunset timestamptz NOT NULL,
  answer text CHECK (answer IN ('signed', 'declined')),
  answered_at timestamptz,
  PRIMARY KEY (space, version)
);

-- What members answered, each in its own signed words.
CREATE TABLE exchange.space_answer (
  space uuid NOT NULL REFERENCES exchange.space ON DELETE CASCADE,
  party text NOT NULL,
  version int NOT NULL,
  answer text NOT NULL CHECK (answer IN ('signed', 'declined', 'left')),
  at timestamptz NOT NULL,
  statement bytea NOT NULL,
  PRIMARY KEY (space, party, version, answer)
);

-- The envelopes with items that went out and came in under a space, and the word of who received
-- them that what they brought is deleted.
CREATE TABLE exchange.space_letter (
  space uuid NOT NULL REFERENCES exchange.space ON DELETE CASCADE,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  party text NOT NULL,
  envelope uuid NOT NULL,
  attested_at timestamptz,
  ended text,
  PRIMARY KEY (direction, party, envelope)
);
CREATE INDEX space_letter_of ON exchange.space_letter (space, direction, party);
