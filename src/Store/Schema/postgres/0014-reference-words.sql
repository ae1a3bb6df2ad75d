-- The words of the names in lists that people search, so that a name is found by any of its words without reading the whole list. The same as the script of this number for SQLite.

create table reference_word (
  kind      text collate "C" not null,
  word      text collate "C" not null,
  name      text collate "C" not null,
  place     text collate "C" not null,
  taking_in bigint not null references taking_in (id),
  primary key (kind, word, name, place, taking_in)
);
