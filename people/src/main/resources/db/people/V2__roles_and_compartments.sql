-- Two roles have new names; accounts may be in need-to-know groups.
UPDATE people.account
SET roles = array_replace(array_replace(roles, 'supervisor', 'approver'), 'auditor', 'oversight');
ALTER TABLE people.account ADD COLUMN compartments text[] NOT NULL DEFAULT '{}';
