-- The desk on every node: what was brought in lies in the database, looks at publishers are remembered, and letters wait until they are sent.

alter table import_job add column address text not null default '';
alter table import_job add column captured text not null default '';
alter table import_job add column source text not null default '';
alter table import_job add column sha256 text not null default '';

-- A file that is not taken in yet, byte for byte. Taken in, discarded or forgotten, it goes; the job's row stays.
create table brought_file (
  job   integer not null primary key references import_job (id),
  bytes blob not null
);

-- What was taken in and is not needed: the work list is quiet about it.
create table set_aside (
  taking_in integer not null primary key references taking_in (id),
  set_by    text not null,
  set_at    text not null
);

-- The last look at each source for newer files, and the next where one is asked for.
create table look (
  source        text not null primary key,
  state         text not null,
  asked_by      text not null,
  asked_at      text not null,
  beat_at       text not null,
  looked_at     text,
  failing_since text,
  found         text not null default '[]'
);

-- What one node does once a day for all of them.
create table daily_round (
  what text not null primary key,
  day  text not null
);

-- What is to be sent, written in the transaction of the act itself. It names no figure and no title.
create table letter (
  id        integer not null primary key autoincrement,
  recipient text not null,
  kind      text not null,
  about     text not null,
  queued_at text not null,
  next_at   text not null,
  tries     integer not null default 0,
  state     text not null default 'waiting',
  error     text not null default ''
);

create index letter_next on letter (state, next_at);

-- Who wants no letters.
create table no_letters (
  account text not null primary key references account (id) on delete cascade
);
