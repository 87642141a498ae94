-- Two roles have new names.
UPDATE intake.job
SET roles = array_replace(array_replace(roles, 'SUPERVISOR', 'APPROVER'), 'AUDITOR', 'OVERSIGHT');
UPDATE intake.feed
SET roles = array_replace(array_replace(roles, 'SUPERVISOR', 'APPROVER'), 'AUDITOR', 'OVERSIGHT');
