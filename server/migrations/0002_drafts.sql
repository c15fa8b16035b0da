-- What was typed and not submitted yet, one draft a person and service, and which orders the bank may have already, so
-- that one that still waits can be called off.

CREATE TABLE draft (
  sk BIGINT NOT NULL, owner TEXT NOT NULL, service TEXT NOT NULL, form BIGINT NOT NULL, body TEXT NOT NULL,
  policy_hash TEXT NOT NULL, policy_day TEXT NOT NULL, saved_at BIGINT NOT NULL,
  PRIMARY KEY (sk, owner, service));

ALTER TABLE outbox ADD COLUMN taken_at BIGINT;

ALTER TABLE outbox ADD COLUMN called_off_at BIGINT;

UPDATE outbox SET taken_at = made_at;
