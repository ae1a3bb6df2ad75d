-- What the staff of an office decide about it: one row for each decision, the last about a thing stands. Nothing is changed or deleted,
-- so what stood before can come back. No content: what the shipped file says stands again.

create table office_decision (
  id         integer not null primary key autoincrement,
  about      text not null,
  content    text,
  decided_by text not null,
  decided_at text not null,
  undoes     integer references office_decision (id)
);

create index office_decision_about on office_decision (about, id);

create table office_picture (
  sha256 text not null primary key,
  bytes  blob not null
) without rowid;
