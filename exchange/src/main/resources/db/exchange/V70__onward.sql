-- What came from a partner, each under a digest of the last hand, the originator and the bytes. What
-- was recalled goes nowhere any more.
CREATE TABLE exchange.held (
  party text NOT NULL,
  envelope_id uuid NOT NULL,
  item text NOT NULL,
  digest text NOT NULL,
  recalled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (party, envelope_id, item, digest)
);
CREATE INDEX held_by_digest ON exchange.held (digest);

-- Which of it went on to whom, and the recall that called it back from there.
CREATE TABLE exchange.onward (
  envelope_id uuid NOT NULL,
  item text NOT NULL,
  digest text NOT NULL,
  recall uuid,
  PRIMARY KEY (envelope_id, item, digest)
);
CREATE INDEX onward_by_digest ON exchange.onward (digest);

-- Recalls that this node sent, with what is known of the whole tree behind each partner: copies that
-- are gone, that are not yet answered for, and that the partner did not have or did not give up.
CREATE TABLE exchange.recall (
  id uuid PRIMARY KEY,
  party text NOT NULL,
  envelope_id uuid NOT NULL,
  action text NOT NULL,
  by_person boolean NOT NULL,
  sent_at timestamptz NOT NULL,
  deadline timestamptz NOT NULL,
  answered_at timestamptz,
  version integer NOT NULL DEFAULT 0,
  acted integer NOT NULL DEFAULT 0,
  pending integer NOT NULL,
  refused integer NOT NULL DEFAULT 0,
  escalated_at timestamptz
);
CREATE INDEX recall_open ON exchange.recall (deadline) WHERE pending > 0;
CREATE INDEX recall_newest ON exchange.recall (sent_at DESC);

-- Recalls that partners sent here, and those by which this node passed them on.
CREATE TABLE exchange.recall_heard (
  party text NOT NULL,
  id uuid NOT NULL,
  acted integer NOT NULL,
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (party, id)
);
CREATE TABLE exchange.recall_passed (
  party text NOT NULL,
  heard uuid NOT NULL,
  recall uuid NOT NULL REFERENCES exchange.recall,
  PRIMARY KEY (party, heard, recall)
);
CREATE INDEX recall_passed_by ON exchange.recall_passed (recall);
