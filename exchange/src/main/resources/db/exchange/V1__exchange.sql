CREATE TABLE exchange.partner (
  party text PRIMARY KEY,
  card bytea NOT NULL,
  tls_pin text NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('pending', 'confirmed', 'suspended')),
  enrolled_at timestamptz NOT NULL,
  last_seen timestamptz
);

-- What was seen of a partner's log: the checkpoint up to which it is proven to be one history, and
-- the newest one, which a later check must connect to it.
CREATE TABLE exchange.partner_log (
  party text PRIMARY KEY REFERENCES exchange.partner ON DELETE CASCADE,
  proven text,
  proven_size bigint NOT NULL DEFAULT 0,
  newest text,
  newest_size bigint NOT NULL DEFAULT 0,
  forked_at timestamptz,
  evidence text
);

CREATE TABLE exchange.agreement (
  id uuid PRIMARY KEY,
  party text NOT NULL REFERENCES exchange.partner,
  hash text NOT NULL,
  body bytea NOT NULL,
  our_signature bytea,
  their_signature bytea,
  in_force_from timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX agreement_of_partner ON exchange.agreement (party, created_at);

-- The last place and header hash of each ordered channel; its row is the lock of the channel.
CREATE TABLE exchange.channel (
  party text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  lane text NOT NULL CHECK (lane IN ('urgent', 'ordinary')),
  seq bigint NOT NULL,
  head text NOT NULL,
  PRIMARY KEY (party, direction, lane)
);

-- Payloads are dropped once the partner answered: what was recalled must not live on here.
CREATE TABLE exchange.outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  envelope_id uuid NOT NULL UNIQUE,
  party text NOT NULL REFERENCES exchange.partner,
  lane text NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'acknowledged', 'refused')),
  header bytea NOT NULL,
  signatures bytea NOT NULL,
  payload bytea,
  leaf bigint NOT NULL,
  items text[] NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  receipt bytea,
  UNIQUE (party, lane, seq)
);
CREATE INDEX outbox_unanswered ON exchange.outbox (party, lane, seq) WHERE state IN ('queued', 'sent');

CREATE TABLE exchange.inbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  envelope_id uuid NOT NULL,
  party text NOT NULL REFERENCES exchange.partner,
  lane text NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('acknowledged', 'refused')),
  header bytea NOT NULL,
  signatures bytea NOT NULL,
  items text[] NOT NULL,
  received_at timestamptz NOT NULL,
  receipt bytea NOT NULL,
  UNIQUE (party, envelope_id),
  UNIQUE (party, lane, seq)
);

-- Items that were called back; the row appears when the recall is sent (out) or carried out (in).
CREATE TABLE exchange.recalled (
  party text NOT NULL REFERENCES exchange.partner,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  envelope_id uuid NOT NULL,
  item text NOT NULL,
  recall_id uuid NOT NULL,
  done boolean NOT NULL,
  PRIMARY KEY (party, direction, envelope_id, item)
);
CREATE INDEX recalled_by ON exchange.recalled (recall_id);

CREATE TABLE exchange.tip_off (
  id uuid PRIMARY KEY,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  party text NOT NULL REFERENCES exchange.partner,
  threat text NOT NULL,
  permitted_action text NOT NULL,
  urgency text NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'delivered', 'acknowledged', 'escalated', 'closed')),
  subjects text[] NOT NULL,
  acknowledge_within integer NOT NULL,
  sent_at timestamptz NOT NULL,
  delivered_at timestamptz,
  acknowledge_by timestamptz NOT NULL,
  escalate_at timestamptz,
  level text NOT NULL CHECK (level IN ('officer', 'duty-officer', 'head')),
  acknowledged_at timestamptz,
  acknowledged_by text,
  result text,
  outcome_text text,
  outcome_at timestamptz
);
CREATE INDEX tip_off_waiting ON exchange.tip_off (escalate_at) WHERE escalate_at IS NOT NULL;
CREATE INDEX tip_off_newest ON exchange.tip_off (sent_at DESC);

CREATE TABLE exchange.escalation (
  tip_off_id uuid NOT NULL REFERENCES exchange.tip_off ON DELETE CASCADE,
  level text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tip_off_id, level)
);
