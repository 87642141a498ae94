-- Outcomes of the first form had no intervals and the beginnings of one plan for a front. Each is
-- worked out again, as if its viewer had asked for it.
UPDATE scenarios.scenario SET state = 'waiting', begun = 0, problem = NULL, finished_at = NULL,
  input_hash = NULL, plan_hash = NULL, used = NULL, entities = NULL, outcome = NULL
WHERE state = 'done';
