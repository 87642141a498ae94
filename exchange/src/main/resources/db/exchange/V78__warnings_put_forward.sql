-- A tip-off that needs another officer waits as a release does, with its words.
ALTER TABLE exchange.proposal
  ADD COLUMN threat text,
  ADD COLUMN permitted_action text,
  ADD COLUMN urgency text,
  ADD COLUMN acknowledge_within int,
  ADD CONSTRAINT proposal_warning_whole CHECK (
    num_nulls(threat, permitted_action, urgency, acknowledge_within) IN (0, 4));
