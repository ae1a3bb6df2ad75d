-- The desk on every node: what was brought in lies in the database, looks at publishers are remembered, and letters wait until they are sent.
-- The same as the script of this number for SQLite.

alter table import_job add column address text collate "C" not null default '';
alter table import_job add column captured text collate "C" not null default '';
alter table import_job add column source text collate "C" not null default '';
alter table import_job add column sha256 text collate "C" not null default '';

-- A file that is not taken in yet, byte for byte. Taken in, discarded or forgotten, it goes; the job's row stays.
create table brought_file (
  job   bigint not null primary key references import_job (id),
  bytes bytea not null
);

-- What was taken in and is not needed: the work list is quiet about it.
create table set_aside (
  taking_in bigint not null primary key references taking_in (id),
  set_by    text collate "C" not null,
  set_at    text collate "C" not null
);

-- The last look at each source for newer files, and the next where one is asked for.
create table look (
  source        text collate "C" not null primary key,
  state         text collate "C" not null,
  asked_by      text collate "C" not null,
  asked_at      text collate "C" not null,
  beat_at       text collate "C" not null,
  looked_at     text collate "C",
  failing_since text collate "C",
  found         text collate "C" not null default '[]'
);

-- What one node does once a day for all of them.
create table daily_round (
  what text collate "C" not null primary key,
  day  text collate "C" not null
);

-- What is to be sent, written in the transaction of the act itself. It names no figure and no title.
create table letter (
  id        bigint not null generated always as identity primary key,
  recipient text collate "C" not null,
  kind      text collate "C" not null,
  about     text collate "C" not null,
  queued_at text collate "C" not null,
  next_at   text collate "C" not null,
  tries     integer not null default 0,
  state     text collate "C" not null default 'waiting',
  error     text collate "C" not null default ''
);

create index letter_next on letter (state, next_at);

-- Who wants no letters.
create table no_letters (
  account text collate "C" not null primary key references account (id) on delete cascade
);
