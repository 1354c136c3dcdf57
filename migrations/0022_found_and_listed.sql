-- What the public registers show is found by the search of the sites, too. An entry holds on days: it begins and ends to be found without
-- anything being written on that day.
-- Two days and no range: of ranges without ends the planner believes that almost none holds a day.
ALTER TABLE search_entry ADD COLUMN shown_from date, ADD COLUMN shown_until date;
GRANT UPDATE (shown_from, shown_until) ON search_entry TO congso_app;
-- What most texts say is shown the newest first: this is walked until a page is full, whichever sites are asked.
CREATE INDEX search_entry_newest_everywhere ON search_entry (language, published_at DESC, subject);

-- Whether the acting person keeps the register entry that a row of the search is about, and, where a site is named, whether that site may
-- show it: the body's own, or one above it. The subject is "<entry> <first day>".
CREATE FUNCTION congso_keeps_found(found_kind text, subject text, shown_at uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  body uuid;
BEGIN
  IF found_kind <> 'registerEntry' THEN
    RETURN false;
  END IF;
  IF congso_is_system() THEN
    RETURN true;
  END IF;
  SELECT e.organisation_id INTO body FROM register_entry e WHERE e.id = split_part(subject, ' ', 1)::uuid;
  RETURN body IS NOT NULL AND congso_may('register.keep', body) AND (shown_at IS NULL OR EXISTS (
    SELECT FROM site s WHERE s.id = shown_at
      AND (s.organisation_id = body OR s.organisation_id IN (SELECT congso_organisations_above(body, current_date)))));
END
$$;
REVOKE ALL ON FUNCTION congso_keeps_found(text, text, uuid) FROM public;
GRANT EXECUTE ON FUNCTION congso_keeps_found(text, text, uuid) TO congso_app;

CREATE POLICY search_of_register_made ON search_entry FOR INSERT WITH CHECK (congso_keeps_found(kind, subject, site_id));
CREATE POLICY search_of_register_changed ON search_entry FOR UPDATE USING (congso_keeps_found(kind, subject, NULL));
CREATE POLICY search_of_register_removed ON search_entry FOR DELETE USING (congso_keeps_found(kind, subject, NULL));

-- The list of those who write, at 200,000 items. Its usual order comes from an index, and so does its count (once vacuumed).
CREATE INDEX edition_listed ON edition (changed_at DESC NULLS LAST, id) INCLUDE (site_id, state, section_code, language)
  WHERE state NOT IN ('superseded', 'discarded');

-- What the list is searched in, without accents and capitals, made once and not for each row of each search.
ALTER TABLE edition ADD COLUMN sought text NOT NULL DEFAULT '';
CREATE FUNCTION edition_sought() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.sought := lower(unaccent(concat_ws(' ', NEW.title, NEW.summary, NEW.changed_by)));
  RETURN NEW;
END
$$;
CREATE TRIGGER edition_sought BEFORE INSERT OR UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION edition_sought();
UPDATE edition SET sought = '';
CREATE INDEX edition_sought ON edition USING gin (sought gin_trgm_ops) WHERE state NOT IN ('superseded', 'discarded');

-- The editions in which every word stands: their ids alone, `most` of them at most. Row security would keep a query of the acting person's
-- from the index, since LIKE might tell of rows that the policies hide; it sees afterwards which of these ids are its own. Patterns of LIKE.
CREATE FUNCTION congso_editions_with(patterns text[], most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT id FROM edition WHERE state NOT IN (''superseded'', ''discarded'')' || coalesce((
    SELECT string_agg(format(' AND sought LIKE %L', lower(unaccent(pattern))), '') FROM unnest(patterns) pattern), '')
    || ' LIMIT ' || most;
END
$$;
REVOKE ALL ON FUNCTION congso_editions_with(text[], integer) FROM public;
GRANT EXECUTE ON FUNCTION congso_editions_with(text[], integer) TO congso_app;
