-- The hall's tables. Every primary key begins with the shard key `sk`. Money is whole fen, rates are units of
-- shared::rate::Rate, months are shared::month::Month numbers, days are ISO text, moments are milliseconds since 1970.

CREATE TABLE setting (
  sk BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (sk, name));

CREATE TABLE employer (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, uscc TEXT NOT NULL, name TEXT NOT NULL, district TEXT NOT NULL,
  rate_employer BIGINT NOT NULL, rate_member BIGINT NOT NULL, rounding TEXT NOT NULL,
  paid_to BIGINT NOT NULL, card TEXT NOT NULL, version BIGINT NOT NULL,
  PRIMARY KEY (sk, id), UNIQUE (sk, uscc));

CREATE TABLE member (
  sk BIGINT NOT NULL, account TEXT NOT NULL, employer BIGINT NOT NULL, name TEXT NOT NULL, id_type TEXT NOT NULL,
  id_number TEXT NOT NULL, status TEXT NOT NULL, base BIGINT NOT NULL CHECK (base >= 0),
  balance BIGINT NOT NULL CHECK (balance >= 0), held BIGINT NOT NULL CHECK (held >= 0),
  opened_month BIGINT NOT NULL, paid_to BIGINT, months_in_a_row BIGINT NOT NULL, version BIGINT NOT NULL,
  PRIMARY KEY (sk, account), UNIQUE (sk, id_number),
  FOREIGN KEY (sk, employer) REFERENCES employer (sk, id));
CREATE INDEX member_of_employer ON member (sk, employer, account);

CREATE TABLE journal (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, kind TEXT NOT NULL, reference TEXT NOT NULL, text_zh TEXT NOT NULL,
  text_en TEXT NOT NULL, business_day TEXT NOT NULL, booked_at BIGINT NOT NULL,
  total BIGINT NOT NULL CHECK (total > 0), receipt TEXT,
  PRIMARY KEY (sk, id), UNIQUE (sk, kind, reference));
CREATE INDEX journal_of_day ON journal (sk, business_day, id);

CREATE TABLE posting (
  sk BIGINT NOT NULL, journal BIGINT NOT NULL, line BIGINT NOT NULL, account TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('D', 'C')), amount BIGINT NOT NULL CHECK (amount > 0),
  member TEXT, employer TEXT, loan TEXT,
  PRIMARY KEY (sk, journal, line));
CREATE INDEX posting_of_member ON posting (sk, member, journal, line);

CREATE TABLE remittance (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, employer BIGINT NOT NULL, month BIGINT NOT NULL,
  open_month BIGINT, row_count BIGINT NOT NULL, total BIGINT NOT NULL CHECK (total > 0), state TEXT NOT NULL,
  submitted_at BIGINT NOT NULL, failure TEXT, receipt TEXT, version BIGINT NOT NULL,
  PRIMARY KEY (sk, id), UNIQUE (sk, employer, open_month));

CREATE TABLE remittance_line (
  sk BIGINT NOT NULL, remittance BIGINT NOT NULL, line BIGINT NOT NULL, account TEXT NOT NULL, base BIGINT NOT NULL,
  rate_employer BIGINT NOT NULL, rate_member BIGINT NOT NULL,
  employer BIGINT NOT NULL CHECK (employer >= 0), member BIGINT NOT NULL CHECK (member >= 0),
  PRIMARY KEY (sk, remittance, line), UNIQUE (sk, remittance, account));

CREATE TABLE mapping (
  sk BIGINT NOT NULL, employer BIGINT NOT NULL, signature TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (sk, employer, signature));

CREATE TABLE case_file (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, service TEXT NOT NULL, member TEXT NOT NULL, state TEXT NOT NULL,
  decision TEXT NOT NULL, facts TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount >= 0), from_month BIGINT NOT NULL,
  to_month BIGINT NOT NULL, card TEXT NOT NULL, progress TEXT NOT NULL, submitted_at BIGINT NOT NULL, due TEXT, receipt TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (sk, id));
CREATE INDEX case_of_member ON case_file (sk, member, id);

CREATE TABLE case_event (
  sk BIGINT NOT NULL, case_id BIGINT NOT NULL, line BIGINT NOT NULL, at BIGINT NOT NULL, text_zh TEXT NOT NULL,
  text_en TEXT NOT NULL,
  PRIMARY KEY (sk, case_id, line));

CREATE TABLE loan (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, member TEXT NOT NULL, principal BIGINT NOT NULL, balance BIGINT NOT NULL
  CHECK (balance >= 0), annual_rate BIGINT NOT NULL, term_months BIGINT NOT NULL, monthly_payment BIGINT NOT NULL,
  issued TEXT NOT NULL, months_paid BIGINT NOT NULL,
  PRIMARY KEY (sk, id));
CREATE INDEX loan_of_member ON loan (sk, member);

CREATE TABLE receipt (
  sk BIGINT NOT NULL, number TEXT NOT NULL, member TEXT, employer BIGINT, body TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (sk, number));

CREATE TABLE idempotency (
  sk BIGINT NOT NULL, who TEXT NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL, response TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (sk, who, key));

CREATE TABLE outbox (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, reference TEXT NOT NULL, body TEXT NOT NULL, made_at BIGINT NOT NULL,
  sent_at BIGINT,
  PRIMARY KEY (sk, id), UNIQUE (sk, reference));

CREATE TABLE bank_entry (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, reference TEXT NOT NULL, body TEXT NOT NULL, booked_at BIGINT NOT NULL,
  PRIMARY KEY (sk, id), UNIQUE (sk, reference));

CREATE TABLE sign_in (
  sk BIGINT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, display TEXT NOT NULL, password_hash TEXT NOT NULL,
  member TEXT, employer BIGINT,
  PRIMARY KEY (sk, name));

CREATE TABLE sign_in_failure (
  sk BIGINT NOT NULL, name_hash TEXT NOT NULL, failures BIGINT NOT NULL, locked_until BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (sk, name_hash));

CREATE TABLE session (
  sk BIGINT NOT NULL, token_hash TEXT NOT NULL, name TEXT NOT NULL, made_at BIGINT NOT NULL, seen_at BIGINT NOT NULL,
  PRIMARY KEY (sk, token_hash));

CREATE TABLE registry_person (
  sk BIGINT NOT NULL, id_number TEXT NOT NULL, spouse TEXT, children BIGINT NOT NULL, homes TEXT NOT NULL,
  PRIMARY KEY (sk, id_number));

CREATE TABLE audit_row (
  sk BIGINT NOT NULL, id BIGINT NOT NULL, at BIGINT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
  object TEXT NOT NULL,
  PRIMARY KEY (sk, id));
