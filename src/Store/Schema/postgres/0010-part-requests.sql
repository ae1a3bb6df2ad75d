-- A part of a paper that somebody else is asked to write, such as what the force says of one priority in a statement. What is asked does not
-- change; what happens to it is a row for each step, so that every text they gave can be read again. The same as the script of this number for SQLite.

create table part_request (
  id       bigint not null generated always as identity primary key,
  kind     text collate "C" not null,
  name     text collate "C" not null,
  part     text collate "C" not null,
  asked_of text collate "C" not null,
  signs_in integer not null,
  asked    text collate "C" not null,
  due      text collate "C" not null,
  asked_by text collate "C" not null,
  asked_at text collate "C" not null
);

create index part_request_name on part_request (kind, name);
create index part_request_asked_of on part_request (asked_of);

-- The steps: written, agreed, taken over, called off. The last of the first two tells whether they stand by their text.
create table part_step (
  request bigint not null references part_request (id),
  number  integer not null,
  act     text collate "C" not null,
  content text collate "C" not null,
  done_by text collate "C" not null,
  done_at text collate "C" not null,
  primary key (request, number)
);
