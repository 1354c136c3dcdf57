-- Files once more: a content is kept once by each site; what a preview link shows; articles read aloud.

CREATE UNIQUE INDEX media_once ON media (site_id, storage_key);

-- A file of the edition behind a preview link, for whoever has the link.
CREATE FUNCTION congso_previewed_media(token bytea, wanted uuid, at timestamptz) RETURNS SETOF media
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.* FROM preview_link p JOIN edition_media u ON u.edition_id = p.edition_id JOIN media m ON m.id = u.media_id
  WHERE p.token_hash = sha256(token) AND p.expires_at > at AND m.id = wanted
$$;

-- A published edition as sound, made by the program. `words_hash`: SHA-256 of what is said, so that the same words are spoken once.
CREATE TABLE edition_speech (
  edition_id uuid PRIMARY KEY REFERENCES edition (id),
  site_id uuid NOT NULL REFERENCES site (id),
  media_id uuid NOT NULL REFERENCES media (id),
  words_hash bytea NOT NULL CHECK (length(words_hash) = 32),
  -- how long it is, in seconds
  seconds integer NOT NULL CHECK (seconds > 0),
  -- where each sentence of the text begins, as parts of the whole (0 to 1)
  beginnings real[] NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE INDEX edition_speech_media ON edition_speech (media_id);
CREATE INDEX edition_speech_words ON edition_speech (site_id, words_hash);

ALTER TABLE edition_speech ENABLE ROW LEVEL SECURITY;

-- Who may read the edition may hear it; only the program makes it.
CREATE POLICY speech_seen ON edition_speech FOR SELECT USING (EXISTS (SELECT FROM edition e WHERE e.id = edition_id));
CREATE POLICY speech_made ON edition_speech FOR INSERT WITH CHECK (congso_is_system());
CREATE POLICY speech_removed ON edition_speech FOR DELETE USING (congso_is_system());

REVOKE ALL ON edition_speech FROM congso_app;
GRANT SELECT, INSERT, DELETE ON edition_speech TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_previewed_media FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_previewed_media TO congso_app;
