-- Files brought in by people at the desk: how far each is, and what is asked about it. So it survives a closed browser and a stopped process.
-- The same as the script of this number for SQLite.

create table import_job (
  id             bigint not null generated always as identity primary key,
  brought_by     text collate "C" not null,
  brought_at     text collate "C" not null,
  file           text collate "C" not null,
  kept_as        text collate "C" not null,
  place          text collate "C" not null,
  published      text collate "C" not null,
  classification text collate "C" not null,
  mapping        text collate "C" not null default '{}',
  decisions      text collate "C" not null default '{}',
  read_rows      integer not null default 0,
  state          text collate "C" not null default 'waiting',
  beat_at        text collate "C" not null,
  taking_in      bigint references taking_in (id),
  problems       text collate "C" not null default '[]'
);
