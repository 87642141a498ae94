-- What officers of two nodes say to each other about items that passed between them.
CREATE TABLE exchange.remark (
  id uuid PRIMARY KEY,
  party text NOT NULL,
  about uuid NOT NULL,
  direction text NOT NULL,
  items text[] NOT NULL,
  body text NOT NULL,
  said_by text,
  said_at timestamptz NOT NULL
);
CREATE INDEX remark_about ON exchange.remark (party, about, said_at);
CREATE INDEX remark_items ON exchange.remark USING gin (items);
