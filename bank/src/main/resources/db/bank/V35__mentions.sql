-- Identifiers that a statement tells beside those of its links: within texts, extensions and names.
CREATE TABLE bank.mention (
  statement bigint NOT NULL,
  entity uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  PRIMARY KEY (statement, entity, type)
);
CREATE INDEX mention_entity ON bank.mention (entity);

-- The version of STIX in which a statement is written, where it isn't 2.1.
CREATE TABLE bank.spec_version (
  statement bigint PRIMARY KEY,
  spec_version text COLLATE "C" NOT NULL
);

-- What a view may hold by its handling, but that tells of something its recipient may not know of.
CREATE TABLE bank.view_waiting (
  view int NOT NULL,
  statement bigint NOT NULL,
  scope int NOT NULL,
  PRIMARY KEY (view, statement)
);

-- Up to which withdrawal it was checked that nothing in the view tells of what was taken back; and
-- views filled before are checked whole.
ALTER TABLE bank.view ADD COLUMN closed bigint NOT NULL DEFAULT 0;
UPDATE bank.view SET scope_digest = '';

INSERT INTO bank.spec_version (statement, spec_version)
SELECT statement, spec_version FROM (
  SELECT c.statement, coalesce(
    substring(convert_from(c.json, 'UTF8') FROM '"spec_version"\s*:\s*"([^"\\]*)"'),
    CASE WHEN s.type IN ('artifact', 'autonomous-system', 'directory', 'domain-name', 'email-addr',
      'email-message', 'file', 'ipv4-addr', 'ipv6-addr', 'mac-addr', 'mutex', 'network-traffic',
      'process', 'software', 'url', 'user-account', 'windows-registry-key', 'x509-certificate')
      THEN '2.1' ELSE '2.0' END) AS spec_version
  FROM bank.content_rows c JOIN bank.statement_rows s ON s.seq = c.statement) AS written
WHERE spec_version <> '2.1';

-- An author who is named a second time is told of. Where letters of an identifier may be written as
-- escapes, a mention of nothing keeps the statement out of views until it is stored anew.
INSERT INTO bank.mention (statement, entity, type)
SELECT t.statement, t.entity, t.type FROM (
  SELECT c.statement, lower(m[1]) AS type, m[2]::uuid AS entity,
    count(*) AS times,
    substring(convert_from(c.json, 'UTF8') FROM '"created_by_ref"\s*:\s*"([^"\\]*)"') AS author
  FROM bank.content_rows c, regexp_matches(convert_from(c.json, 'UTF8'),
    '([a-z0-9][a-z0-9-]{0,248})--([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})',
    'gi') AS m
  GROUP BY 1, 2, 3, 5) AS t
JOIN bank.statement_rows s ON s.seq = t.statement
WHERE t.type NOT IN ('marking-definition', 'extension-definition')
  AND NOT (t.entity = s.entity AND t.type = s.type)
  AND NOT (t.times = 1 AND t.type || '--' || t.entity = lower(coalesce(t.author, '')))
  AND NOT EXISTS (SELECT 1 FROM bank.edge_rows e WHERE e.statement = t.statement
    AND ((e.source = t.entity AND e.source_type = t.type)
      OR (e.target = t.entity AND e.target_type = t.type)))
UNION
SELECT c.statement, '00000000-0000-0000-0000-000000000000'::uuid, 'unread'
FROM bank.content_rows c
WHERE convert_from(c.json, 'UTF8') ~* '\\u00(2d|3[0-9]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])';
