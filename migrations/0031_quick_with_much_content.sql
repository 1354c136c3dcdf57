-- The place of an item in sitemap.xml is counted in this index alone: 150,000 rows of the table were read before, to begin the fourth file.
DROP INDEX publication_number;
CREATE INDEX publication_number ON publication (site_id, language, number) INCLUDE (source_site_id);

-- The editions of some sites in which every word stands. Of all sites before: who writes for a small one was told that a word is common,
-- since the others have it, and the list of 200,000 was walked for the twenty of the own site.
DROP FUNCTION congso_editions_with(text[], integer);
CREATE FUNCTION congso_editions_with(sites uuid[], patterns text[], most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- written out, so that the planner sees how many items these sites have and how common the words are
  RETURN QUERY EXECUTE format('SELECT id FROM edition WHERE state NOT IN (''superseded'', ''discarded'') AND site_id = ANY (%L::uuid[])', sites)
    || coalesce((SELECT string_agg(format(' AND sought LIKE %L', lower(unaccent(pattern))), '') FROM unnest(patterns) pattern), '')
    || ' LIMIT ' || most;
END
$$;
REVOKE ALL ON FUNCTION congso_editions_with(uuid[], text[], integer) FROM public;
GRANT EXECUTE ON FUNCTION congso_editions_with(uuid[], text[], integer) TO congso_app;

-- What stands of an entry is looked for by its key with each row of a file: the whole register of the body was read for it.
DROP INDEX register_version_standing;
CREATE INDEX register_version_standing ON register_version (organisation_id, register, key) WHERE replaced_in IS NULL;
