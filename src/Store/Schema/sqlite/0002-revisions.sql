-- What was printed and then printed otherwise, by the publisher or, by our error, by us.

create index reading_taking_in on reading (taking_in);

-- A note may be about one measure only: what is said of knives in a force is not said of its burglaries.
alter table note add column measure text;

-- Every taking-in that is or once was seen by the public.
create view seen_taking_in as
  select t.id, t.edition
  from taking_in t
  where exists (
    select 1 from approval a
    where a.taking_in = t.id and a.content_hash = t.content_hash and a.publish_at <= (select now from clock)
      and (a.withdrawn_at is null or a.withdrawn_at > max(a.approved_at, a.publish_at)));

-- A reading beside the same one in the edition of the same source before it: the publisher's revisions are where the two differ.
create view followed_reading as
  select r.measure, r.breakdown, r.period_end, r.months, r.place, r.edition, r.value, r.marker, r.tab, r.line, r.col,
    lag(r.edition) over earlier as old_edition, lag(r.value) over earlier as old_value, lag(r.marker) over earlier as old_marker,
    lag(r.tab) over earlier as old_tab, lag(r.line) over earlier as old_line, lag(r.col) over earlier as old_col
  from visible_reading r join edition e on e.id = r.edition
  window earlier as (
    partition by e.source, r.measure, r.breakdown, r.period_end, r.months, r.place
    order by e.published, e.correction, r.taking_in);
