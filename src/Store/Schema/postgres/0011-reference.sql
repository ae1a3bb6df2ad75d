-- Lists that figures are read by and that hold none themselves, such as the outlines of areas or the names of towns. The same as the script of this number for SQLite.
-- They come in editions, and what of them is seen is told by the rule that holds for every taking-in.

create table reference_row (
  kind      text collate "C" not null,
  name      text collate "C" not null,
  place     text collate "C" not null,
  taking_in bigint not null references taking_in (id),
  content   text collate "C" not null,
  tab       text collate "C" not null,
  line      integer not null,
  col       integer not null,
  primary key (kind, name, place, taking_in)
);

create index reference_row_place on reference_row (kind, place);
create index reference_row_taking_in on reference_row (taking_in);
