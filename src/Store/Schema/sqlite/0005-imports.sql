-- Files brought in by people at the desk: how far each is, and what is asked about it. So it survives a closed browser and a stopped process.

create table import_job (
  id             integer not null primary key autoincrement,
  brought_by     text not null,
  brought_at     text not null,
  file           text not null,
  kept_as        text not null,
  place          text not null,
  published      text not null,
  classification text not null,
  mapping        text not null default '{}',
  decisions      text not null default '{}',
  read_rows      integer not null default 0,
  state          text not null default 'waiting',
  beat_at        text not null,
  taking_in      integer references taking_in (id),
  problems       text not null default '[]'
);
