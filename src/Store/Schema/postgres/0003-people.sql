-- The people who work here: who they are, how they prove it, and where they are signed in. No secret is kept that can be used as it is:
-- codes and sessions are digests, a password is a hash. What an authenticator app shares with us must be kept itself. The same as the
-- script of this number for SQLite.

-- A partner's people belong to one of these, and see only what is for it.
create table organisation (
  id   text collate "C" not null primary key,
  name text collate "C" not null
);

create table account (
  id                text collate "C" not null primary key,
  email             text collate "C" not null,
  email_key         text collate "C" not null unique,
  role              text collate "C" not null check (role in ('contributor', 'analyst', 'approver', 'admin', 'reader', 'partner')),
  organisation      text collate "C" references organisation (id),
  password_hash     text collate "C",
  authenticator_key text collate "C",
  recovery_codes    text collate "C" not null,
  security_stamp    text collate "C" not null,
  concurrency_stamp text collate "C" not null,
  added_at          text collate "C" not null,
  suspended_at      text collate "C",
  check ((role = 'partner') = (organisation is not null))
);

create table passkey (
  credential_id bytea not null primary key,
  account       text collate "C" not null references account (id) on delete cascade,
  data          text collate "C" not null
);

create index passkey_account on passkey (account);

-- The code with which a new person, or one who lost everything, comes in: once, and not for long.
create table enrolment (
  account text collate "C" not null primary key references account (id) on delete cascade,
  digest  text collate "C" not null unique,
  made_at text collate "C" not null
);

create table session (
  digest       text collate "C" not null primary key,
  account      text collate "C" not null references account (id) on delete cascade,
  stamp        text collate "C" not null,
  method       text collate "C" not null,
  began_at     text collate "C" not null,
  seen_at      text collate "C" not null,
  confirmed_at text collate "C" not null
);

create index session_account on session (account);

-- How often a password was tried for an address, whether or not anybody has that address.
create table sign_in_attempt (
  digest   text collate "C" not null primary key,
  failures integer not null,
  last_at  text collate "C" not null
);

-- What may be used once and was: codes of authenticator apps, challenges of passkeys.
create table spent (
  digest   text collate "C" not null primary key,
  spent_at text collate "C" not null
);

-- The keys with which the site seals what it hands out and takes back, shared by all nodes.
create table sealing_key (
  name text collate "C" not null primary key,
  xml  text collate "C" not null
);

create index audit_subject on audit (subject);
create index audit_actor on audit (actor);
