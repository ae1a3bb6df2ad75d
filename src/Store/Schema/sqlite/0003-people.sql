-- The people who work here: who they are, how they prove it, and where they are signed in. No secret is kept that can be used as it is:
-- codes and sessions are digests, a password is a hash. What an authenticator app shares with us must be kept itself.

-- A partner's people belong to one of these, and see only what is for it.
create table organisation (
  id   text not null primary key,
  name text not null
) without rowid;

create table account (
  id                text not null primary key,
  email             text not null,
  email_key         text not null unique,
  role              text not null check (role in ('contributor', 'analyst', 'approver', 'admin', 'reader', 'partner')),
  organisation      text references organisation (id),
  password_hash     text,
  authenticator_key text,
  recovery_codes    text not null,
  security_stamp    text not null,
  concurrency_stamp text not null,
  added_at          text not null,
  suspended_at      text,
  check ((role = 'partner') = (organisation is not null))
) without rowid;

create table passkey (
  credential_id blob not null primary key,
  account       text not null references account (id) on delete cascade,
  data          text not null
) without rowid;

create index passkey_account on passkey (account);

-- The code with which a new person, or one who lost everything, comes in: once, and not for long.
create table enrolment (
  account text not null primary key references account (id) on delete cascade,
  digest  text not null unique,
  made_at text not null
) without rowid;

create table session (
  digest       text not null primary key,
  account      text not null references account (id) on delete cascade,
  stamp        text not null,
  method       text not null,
  began_at     text not null,
  seen_at      text not null,
  confirmed_at text not null
) without rowid;

create index session_account on session (account);

-- How often a password was tried for an address, whether or not anybody has that address.
create table sign_in_attempt (
  digest   text not null primary key,
  failures integer not null,
  last_at  text not null
) without rowid;

-- What may be used once and was: codes of authenticator apps, challenges of passkeys.
create table spent (
  digest   text not null primary key,
  spent_at text not null
) without rowid;

-- The keys with which the site seals what it hands out and takes back, shared by all nodes.
create table sealing_key (
  name text not null primary key,
  xml  text not null
) without rowid;

create index audit_subject on audit (subject);
create index audit_actor on audit (actor);
