-- What public pages stand on: the search over everything that is published, visits, and the notices by which every process hears
-- that a site has changed.

-- Vietnamese is searched with and without its accents: words become lower-case letters without marks (đ becomes d).
CREATE TEXT SEARCH CONFIGURATION congso_vi (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION congso_vi ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword,
  hword_asciipart, hword_part, hword_numpart WITH unaccent, simple;

-- Words alone, in one writing: composed letters, lower case, everything else a blank, so that "43/2011/NĐ-CP" is four words wherever it
-- stands. The collation is named, since on a server of others the database's own may not know Vietnamese letters.
CREATE FUNCTION congso_search_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(regexp_replace(normalize($1, NFC) COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g') COLLATE "und-x-icu");

CREATE TABLE search_entry (
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-zA-Z]{0,39}$'),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  site_id uuid NOT NULL REFERENCES site (id),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  -- the site from which it comes: who corrects or withdraws there does so everywhere
  source_site_id uuid NOT NULL REFERENCES site (id),
  section text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  body text NOT NULL,
  path text NOT NULL CHECK (path LIKE '/%'),
  published_at timestamptz NOT NULL,
  -- without accents, for finding; title A, summary B, text D
  words tsvector NOT NULL,
  -- with accents, for putting first what is written as it was asked
  exact tsvector NOT NULL,
  -- the title's words without accents, for finding what was mistyped
  plain_title text NOT NULL,
  PRIMARY KEY (site_id, language, kind, subject)
);

CREATE FUNCTION search_entry_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  title text := congso_search_words(NEW.title);
  summary text := congso_search_words(NEW.summary);
  -- a tsvector holds a megabyte at most, and a text of this length has been found by then
  body text := left(congso_search_words(NEW.body), 200000);
BEGIN
  NEW.words := setweight(to_tsvector('congso_vi', title), 'A') || setweight(to_tsvector('congso_vi', summary), 'B')
    || setweight(to_tsvector('congso_vi', body), 'D');
  NEW.exact := to_tsvector('simple', title || ' ' || summary) || strip(to_tsvector('simple', body));
  NEW.plain_title := btrim(unaccent(title));
  RETURN NEW;
END
$$;
CREATE TRIGGER search_entry_words BEFORE INSERT OR UPDATE ON search_entry FOR EACH ROW EXECUTE FUNCTION search_entry_words();

CREATE INDEX search_entry_found ON search_entry USING gin (words);
CREATE INDEX search_entry_newest ON search_entry (site_id, language, published_at DESC);
CREATE INDEX search_entry_subject ON search_entry (kind, subject);
CREATE INDEX search_entry_mistyped ON search_entry USING gist (plain_title gist_trgm_ops (siglen = 64));

ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;
-- Only what is published stands here.
CREATE POLICY search_seen ON search_entry FOR SELECT USING (true);
CREATE POLICY search_made ON search_entry FOR INSERT WITH CHECK (
  site_id IN (SELECT congso_sites_where('content.approve')) OR source_site_id IN (SELECT congso_sites_where('content.approve')));
CREATE POLICY search_changed ON search_entry FOR UPDATE USING (
  site_id IN (SELECT congso_sites_where('content.approve')) OR source_site_id IN (SELECT congso_sites_where('content.approve')));
CREATE POLICY search_removed ON search_entry FOR DELETE USING (
  site_id IN (SELECT congso_sites_where('content.approve')) OR source_site_id IN (SELECT congso_sites_where('content.approve')));
REVOKE ALL ON search_entry FROM congso_app;
GRANT SELECT, INSERT, DELETE ON search_entry TO congso_app;
GRANT UPDATE (source_site_id, section, title, summary, body, path, published_at) ON search_entry TO congso_app;

-- Every process holds all sites in memory, and hears which have changed.
CREATE FUNCTION site_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('congso_sites', CASE TG_TABLE_NAME WHEN 'site' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(coalesce(NEW, OLD)) ->> 'site_id' END);
  RETURN NULL;
END
$$;
CREATE TRIGGER site_changed AFTER INSERT OR UPDATE ON site FOR EACH ROW EXECUTE FUNCTION site_changed();
CREATE TRIGGER site_changed AFTER INSERT OR UPDATE OR DELETE ON site_host FOR EACH ROW EXECUTE FUNCTION site_changed();

-- How often a site and its pages were looked at, by day. Nothing about who looked is kept.
CREATE TABLE site_visit (
  site_id uuid NOT NULL REFERENCES site (id),
  day date NOT NULL,
  -- "site": any page of it; "article:<number>": that page
  subject text NOT NULL CHECK (subject ~ '^[a-z][a-zA-Z]{0,19}(:[a-z0-9-]{1,60})?$'),
  visits bigint NOT NULL CHECK (visits > 0),
  PRIMARY KEY (site_id, subject, day)
);
ALTER TABLE site_visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY visit_seen ON site_visit FOR SELECT USING (true);
REVOKE ALL ON site_visit FROM congso_app;
GRANT SELECT ON site_visit TO congso_app;

-- Adds what a process has counted: [{"site", "day", "subject", "visits"}]. Only what the site shows is written down, so that made-up
-- addresses cannot fill the table; and only the last two days, so that nobody changes the past.
CREATE FUNCTION congso_count_visits(counted jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO site_visit (site_id, day, subject, visits)
  SELECT s.id, c.day, c.subject, sum(c.visits)
  FROM jsonb_to_recordset(counted) AS c (site uuid, day date, subject text, visits bigint) JOIN site s ON s.id = c.site
  WHERE c.visits > 0 AND c.day BETWEEN current_date - 1 AND current_date + 1
    AND (c.subject = 'site' OR c.subject ~ '^article:[0-9]{1,15}$' AND EXISTS (
      SELECT FROM publication p WHERE p.site_id = s.id AND p.number = substr(c.subject, 9)::bigint))
  GROUP BY s.id, c.day, c.subject
  ORDER BY s.id, c.subject, c.day
  ON CONFLICT (site_id, subject, day) DO UPDATE SET visits = site_visit.visits + excluded.visits
$$;
REVOKE EXECUTE ON FUNCTION congso_count_visits FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_count_visits TO congso_app;
