-- What was opened, or asked to be opened, in an emergency. Rows without an object opened nothing.
-- What was looked for is forgotten with the review, all of it with the erasure of the object; the
-- log keeps its commitments.
CREATE TABLE bank.emergency (
  id uuid PRIMARY KEY,
  account text COLLATE "C" NOT NULL,
  session text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  ground text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  case_ref text NOT NULL,
  sought text,
  type text COLLATE "C",
  object uuid,
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  looks int NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  alarmed_at timestamptz,
  leaf bigint NOT NULL,
  reviewed_at timestamptz,
  reviewed_by text COLLATE "C",
  verdict text COLLATE "C",
  note text,
  CHECK ((reviewed_at IS NULL) = (verdict IS NULL)),
  CHECK (reviewed_by IS DISTINCT FROM account)
);
CREATE INDEX emergency_of_account ON bank.emergency (account, opened_at);
CREATE INDEX emergency_waiting ON bank.emergency (due_at) WHERE reviewed_at IS NULL;

-- Numbers, plates and addresses by their exact value, for an emergency that has nothing else.
CREATE INDEX statement_identifier ON bank.statement_rows (name)
  WHERE type IN ('phone-number', 'vehicle', 'email-addr', 'user-account', 'bank-account',
    'payment-card', 'identity-document');
