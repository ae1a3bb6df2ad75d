-- Files that people bring to publish them as documents: what the scanner said of each, and who let one through that it had blocked.

create table upload (
  id             integer not null primary key autoincrement,
  file           text not null,
  sha256         text not null,
  uploaded_by    text not null,
  uploaded_at    text not null,
  state          text not null default 'waiting',
  beat_at        text not null,
  kind           text not null default '',
  verdict        text not null default '',
  findings       text not null default '[]',
  clean_sha256   text,
  overridden_by  text not null default '',
  overridden_at  text not null default '',
  overridden_why text not null default ''
);

create index upload_sha256 on upload (sha256);

-- What was brought and what was cleaned, byte for byte, with the words that may be searched in it.
create table file_content (
  sha256 text not null primary key,
  bytes  blob not null,
  words  text not null default ''
);

-- The files of a version of a document. Only what the scanner passed, what was cleaned and what was let through can stand here, and only here is a file served from.
create table document_file (
  edition text not null references edition (id),
  name    text not null,
  sha256  text not null references file_content (sha256),
  primary key (edition, name)
) without rowid;
