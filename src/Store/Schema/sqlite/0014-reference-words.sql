-- The words of the names in lists that people search, so that a name is found by any of its words without reading the whole list.

create table reference_word (
  kind      text not null,
  word      text not null,
  name      text not null,
  place     text not null,
  taking_in integer not null references taking_in (id),
  primary key (kind, word, name, place, taking_in)
) without rowid;
