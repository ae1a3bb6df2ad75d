-- A part of a paper that somebody else is asked to write, such as what the force says of one priority in a statement. What is asked does not
-- change; what happens to it is a row for each step, so that every text they gave can be read again.

create table part_request (
  id       integer not null primary key autoincrement,
  kind     text not null,
  name     text not null,
  part     text not null,
  asked_of text not null,
  signs_in integer not null,
  asked    text not null,
  due      text not null,
  asked_by text not null,
  asked_at text not null
);

create index part_request_name on part_request (kind, name);
create index part_request_asked_of on part_request (asked_of);

-- The steps: written, agreed, taken over, called off. The last of the first two tells whether they stand by their text.
create table part_step (
  request integer not null references part_request (id),
  number  integer not null,
  act     text not null,
  content text not null,
  done_by text not null,
  done_at text not null,
  primary key (request, number)
) without rowid;
