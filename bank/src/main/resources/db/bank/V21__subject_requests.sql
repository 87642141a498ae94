-- Requests of persons about their data, received by the oversight body (indirect access). Who asks
-- stands in the paper file only; what it is about is forgotten with the answer.
CREATE TABLE bank.subject_request (
  id uuid PRIMARY KEY,
  number int GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL,
  file_reference text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN
    ('received', 'identified', 'awaiting-decision', 'verified', 'answered')),
  identity_check text COLLATE "C",
  measure text COLLATE "C" NOT NULL DEFAULT 'none',
  objects text[] NOT NULL DEFAULT '{}',
  outcome text COLLATE "C",
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  answered_at timestamptz
);
CREATE INDEX subject_request_open ON bank.subject_request (due_at) WHERE answered_at IS NULL;
