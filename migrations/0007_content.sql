-- Content: sections with their statutory codes, articles, their editions with the states of Art. 22, boards, offers to the sites
-- above, and files. An article carries no state; its editions do, one line of them for each language.

CREATE TABLE section (
  site_id uuid NOT NULL REFERENCES site (id),
  -- unique in the site; for a section of the catalogue the statutory code, else one that begins with "x-"
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_-]{0,59}$'),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  statutory_code text CHECK (statutory_code = code),
  parent_code text,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  name jsonb NOT NULL CHECK (btrim(name ->> 'vi') <> ''),
  -- news: items by date; pages: a fixed list of pages (introduction)
  kind text NOT NULL DEFAULT 'news' CHECK (kind IN ('news', 'pages')),
  position integer NOT NULL DEFAULT 0,
  is_shown boolean NOT NULL DEFAULT true,
  CHECK (statutory_code IS NOT NULL OR code LIKE 'x-%'),
  PRIMARY KEY (site_id, code),
  UNIQUE (site_id, slug),
  FOREIGN KEY (site_id, parent_code) REFERENCES section (site_id, code)
);

CREATE TABLE article (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- stands in the public address
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  site_id uuid NOT NULL REFERENCES site (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  created_at timestamptz NOT NULL,
  created_by uuid,
  -- for items brought in from elsewhere: their id there, so that bringing them in twice changes nothing
  import_key text,
  UNIQUE (site_id, id),
  UNIQUE (site_id, import_key)
);

CREATE TABLE edition (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  article_id uuid NOT NULL,
  site_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  -- counts the editions of the article in this language
  number integer NOT NULL,
  based_on uuid REFERENCES edition (id),
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'edited', 'returned', 'approved', 'scheduled', 'published',
    'superseded', 'withdrawn', 'discarded')),
  section_code text NOT NULL,
  title text NOT NULL,
  slug text NOT NULL,
  summary text NOT NULL DEFAULT '',
  -- HTML that went through the module's own sanitizer
  body text NOT NULL DEFAULT '',
  -- cover, attachments, source, author, keywords, related, audio, video: shape in src/modules/content/details.ts
  details jsonb NOT NULL DEFAULT '{}',
  -- what started the clock (Art. 13): kind, date, and the document by number
  event_kind text,
  event_on date,
  event_document text,
  -- counts the saves: who saves on an old one is told, and keeps the own text
  revision integer NOT NULL DEFAULT 1,
  -- who wrote on it: nobody approves what they alone wrote
  writers uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  publish_at timestamptz,
  published_at timestamptz,
  -- which editor has it on the desk (Art. 22 step 2)
  taken_by uuid REFERENCES account (id),
  -- published urgently, and not yet confirmed by a second person than this one
  is_unconfirmed boolean NOT NULL DEFAULT false,
  urgent_by uuid REFERENCES account (id),
  UNIQUE (article_id, language, number),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id),
  FOREIGN KEY (site_id, section_code) REFERENCES section (site_id, code),
  CHECK ((state = 'scheduled') <= (publish_at IS NOT NULL)),
  CHECK ((state IN ('published', 'superseded', 'withdrawn')) = (published_at IS NOT NULL)),
  CHECK (is_unconfirmed <= (urgent_by IS NOT NULL))
);
CREATE UNIQUE INDEX edition_published ON edition (article_id, language) WHERE state = 'published';
CREATE UNIQUE INDEX edition_open ON edition (article_id, language)
  WHERE state IN ('draft', 'submitted', 'edited', 'returned', 'approved', 'scheduled');
CREATE INDEX edition_desk ON edition (site_id, state, changed_at DESC);
CREATE INDEX edition_due ON edition (publish_at) WHERE state = 'scheduled';
CREATE INDEX edition_unconfirmed ON edition (site_id) WHERE is_unconfirmed;

-- What was published stays as it was published: the words of such an edition change no more, by nobody.
CREATE FUNCTION edition_keep() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state IN ('published', 'superseded', 'withdrawn') AND
    (NEW.title, NEW.slug, NEW.summary, NEW.body, NEW.details, NEW.section_code, NEW.event_kind, NEW.event_on, NEW.event_document,
      NEW.published_at, NEW.writers, NEW.article_id, NEW.language, NEW.number)
    IS DISTINCT FROM
    (OLD.title, OLD.slug, OLD.summary, OLD.body, OLD.details, OLD.section_code, OLD.event_kind, OLD.event_on, OLD.event_document,
      OLD.published_at, OLD.writers, OLD.article_id, OLD.language, OLD.number) THEN
    RAISE EXCEPTION 'edition % was published and does not change', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER edition_keep BEFORE UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION edition_keep();

-- What each save of an open edition left: on it rests the merging of two people's changes, and what an editor changed is seen by it.
-- When the edition is closed, those that no step names are cleared away.
CREATE TABLE edition_revision (
  edition_id uuid NOT NULL REFERENCES edition (id),
  revision integer NOT NULL,
  site_id uuid NOT NULL REFERENCES site (id),
  at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  -- the words: shape in src/modules/content/editions/words.ts
  words jsonb NOT NULL,
  PRIMARY KEY (edition_id, revision)
);

-- Every step of every edition, with its reason: only ever added to.
CREATE TABLE edition_step (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  site_id uuid NOT NULL REFERENCES site (id),
  at timestamptz NOT NULL,
  account_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason text,
  -- the revision that it was taken on, the confirmed checklist, the delegation in whose name it was done, the moment to publish
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX edition_step_edition ON edition_step (edition_id, id);

-- What an approver confirms (Art. 9), as this installation has it. An item that is asked no more stays, since steps name it.
CREATE TABLE checklist_item (
  id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]{0,39}$'),
  position integer NOT NULL,
  label jsonb NOT NULL CHECK (btrim(label ->> 'vi') <> '' AND btrim(label ->> 'en') <> ''),
  is_asked boolean NOT NULL DEFAULT true
);
INSERT INTO checklist_item (id, position, label) VALUES
  ('secrecy', 1, '{"vi": "Nội dung không thuộc danh mục bí mật nhà nước.", "en": "It holds no state secret."}'),
  ('rights', 2, '{"vi": "Đã có quyền sử dụng bài, ảnh, âm thanh, phim.", "en": "The rights to text, pictures, sound and film are cleared."}'),
  ('source', 3, '{"vi": "Đã ghi rõ tác giả, nguồn của thông tin.", "en": "Author and source are named."}'),
  ('accuracy', 4, '{"vi": "Đã kiểm tra tính chính xác lần cuối.", "en": "Its accuracy was checked for the last time."}');

-- The items that a site shows, its own and those accepted from sites below: what public pages read.
CREATE TABLE publication (
  site_id uuid NOT NULL REFERENCES site (id),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  article_id uuid NOT NULL REFERENCES article (id),
  edition_id uuid NOT NULL REFERENCES edition (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  section_code text NOT NULL,
  number bigint NOT NULL,
  title text NOT NULL,
  slug text NOT NULL,
  summary text NOT NULL,
  -- {"media": id, "alt": "…"} or null
  cover jsonb,
  first_published_at timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  is_lead boolean NOT NULL DEFAULT false,
  -- the offer by which an item of another site stands here; null: the site's own
  offer_id uuid,
  source_site_id uuid NOT NULL REFERENCES site (id),
  PRIMARY KEY (site_id, language, article_id),
  FOREIGN KEY (site_id, section_code) REFERENCES section (site_id, code)
);
CREATE INDEX publication_section ON publication (site_id, language, section_code, first_published_at DESC, number DESC);
CREATE INDEX publication_newest ON publication (site_id, language, first_published_at DESC, number DESC);
CREATE INDEX publication_article ON publication (article_id, language);
CREATE INDEX publication_number ON publication (site_id, language, number);
CREATE INDEX publication_source ON publication (site_id, language, source_site_id, first_published_at DESC, number DESC);

-- What a reader is told who follows an old link.
CREATE TABLE withdrawal (
  article_id uuid NOT NULL REFERENCES article (id),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  site_id uuid NOT NULL REFERENCES site (id),
  number bigint NOT NULL,
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('mistake', 'outdated', 'duplicate', 'law', 'other')),
  explanation text NOT NULL CHECK (btrim(explanation) <> ''),
  at timestamptz NOT NULL,
  PRIMARY KEY (article_id, language)
);
-- readers ask by the number in the address
CREATE INDEX withdrawal_number ON withdrawal (number, language);

-- An item offered to a site above, and what that site's board decided (Art. 5, 17, 19.2 c). A standing permission decides by itself.
CREATE TABLE standing_permission (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  to_site_id uuid NOT NULL REFERENCES site (id),
  from_site_id uuid NOT NULL REFERENCES site (id),
  from_section text NOT NULL,
  to_section text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  granted_by text NOT NULL,
  FOREIGN KEY (from_site_id, from_section) REFERENCES section (site_id, code),
  FOREIGN KEY (to_site_id, to_section) REFERENCES section (site_id, code),
  EXCLUDE USING gist (to_site_id WITH =, from_site_id WITH =, from_section WITH =, valid WITH &&)
);

CREATE TABLE offer (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  article_id uuid NOT NULL REFERENCES article (id),
  from_site_id uuid NOT NULL REFERENCES site (id),
  to_site_id uuid NOT NULL REFERENCES site (id) CHECK (to_site_id <> from_site_id),
  to_section text NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'ended')),
  note text NOT NULL DEFAULT '',
  offered_at timestamptz NOT NULL,
  offered_by text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  reason text,
  standing_id uuid REFERENCES standing_permission (id),
  FOREIGN KEY (to_site_id, to_section) REFERENCES section (site_id, code)
);
CREATE UNIQUE INDEX offer_open ON offer (article_id, to_site_id) WHERE state IN ('offered', 'accepted');
CREATE INDEX offer_desk ON offer (to_site_id, state, offered_at DESC);

-- The editorial board (Art. 18 to 21): the record from which the rights follow.
CREATE TABLE board (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  site_id uuid NOT NULL REFERENCES site (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  decision_number text NOT NULL CHECK (btrim(decision_number) <> ''),
  decision_on date NOT NULL,
  decision_link text,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  EXCLUDE USING gist (site_id WITH =, valid WITH &&)
);

CREATE TABLE board_member (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  board_id uuid NOT NULL REFERENCES board (id),
  site_id uuid NOT NULL REFERENCES site (id),
  -- null: a collaborator without an account
  account_id uuid REFERENCES account (id),
  name text NOT NULL CHECK (btrim(name) <> ''),
  -- the person's post: "Phó Giám đốc Sở"
  post text NOT NULL DEFAULT '',
  position text NOT NULL CHECK (position IN ('head', 'deputy', 'member', 'assistant', 'collaborator')),
  tasks text[] NOT NULL DEFAULT '{}' CHECK (tasks <@ ARRAY['services', 'technical', 'editors']),
  -- null: all sections
  sections text[] CHECK (cardinality(sections) > 0),
  -- empty: called off before it held a day; kept all the same
  valid daterange NOT NULL CHECK (NOT lower_inf(valid))
);
CREATE INDEX board_member_board ON board_member (board_id);

-- A delegation in writing: editing by the deputy, or approval by the head, given to another person for a time.
CREATE TABLE delegation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  site_id uuid NOT NULL REFERENCES site (id),
  from_account uuid NOT NULL REFERENCES account (id),
  to_account uuid NOT NULL REFERENCES account (id) CHECK (to_account <> from_account),
  -- as the document names them
  from_name text NOT NULL,
  to_name text NOT NULL,
  step text NOT NULL CHECK (step IN ('edit', 'approve')),
  sections text[] CHECK (cardinality(sections) > 0),
  document_number text NOT NULL CHECK (btrim(document_number) <> ''),
  document_on date NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid) AND NOT upper_inf(valid)),
  role_grant_id uuid NOT NULL REFERENCES role_grant (id),
  revoked_at timestamptz,
  revoked_by text
);

CREATE TABLE media (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  site_id uuid NOT NULL REFERENCES site (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  kind text NOT NULL CHECK (kind IN ('image', 'audio', 'video', 'document')),
  storage_key text NOT NULL CHECK (storage_key ~ '^[0-9a-f]{64}$'),
  name text NOT NULL CHECK (btrim(name) <> ''),
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  width integer,
  height integer,
  -- pictures: what they show; sound and film: what is said
  alt text NOT NULL DEFAULT '',
  caption text NOT NULL DEFAULT '',
  credit text NOT NULL DEFAULT '',
  transcript text NOT NULL DEFAULT '',
  -- [{"key", "type", "width", "height", "size"}], smaller sizes of a picture
  variants jsonb NOT NULL DEFAULT '[]',
  -- shown by something that is published, or part of the site's own look
  is_public boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL
);
CREATE INDEX media_site ON media (site_id, created_at DESC);

CREATE TABLE edition_media (
  edition_id uuid NOT NULL REFERENCES edition (id),
  media_id uuid NOT NULL REFERENCES media (id),
  site_id uuid NOT NULL REFERENCES site (id),
  PRIMARY KEY (edition_id, media_id)
);
CREATE INDEX edition_media_media ON edition_media (media_id);

-- A secret link to an edition that is not published; only its hash is kept.
CREATE TABLE preview_link (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  edition_id uuid NOT NULL REFERENCES edition (id),
  site_id uuid NOT NULL REFERENCES site (id),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Who has an edition open for writing; a row that was not seen for two minutes means nothing.
CREATE TABLE edition_presence (
  edition_id uuid NOT NULL REFERENCES edition (id),
  account_id uuid NOT NULL REFERENCES account (id),
  site_id uuid NOT NULL REFERENCES site (id),
  name text NOT NULL,
  since timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, account_id)
);

-- What happened to content, for the modules that count it (duties, measures): only ever added to.
CREATE TABLE content_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('published', 'corrected', 'withdrawn')),
  at timestamptz NOT NULL,
  site_id uuid NOT NULL REFERENCES site (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  article_id uuid NOT NULL REFERENCES article (id),
  edition_id uuid NOT NULL REFERENCES edition (id),
  language text NOT NULL,
  section_code text NOT NULL,
  statutory_code text,
  event_kind text,
  event_on date,
  event_document text
);
CREATE INDEX content_event_site ON content_event (site_id, at);
CREATE INDEX content_event_organisation ON content_event (organisation_id, at);

-- The edition behind a preview link, for whoever has the link.
CREATE FUNCTION congso_previewed_edition(token bytea, at timestamptz) RETURNS SETOF edition
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT e.* FROM preview_link p JOIN edition e ON e.id = p.edition_id
  WHERE p.token_hash = sha256(token) AND p.expires_at > at
$$;

-- An item stands on its own site by that site's approvers, on another only by an offer that was accepted there.
CREATE FUNCTION congso_may_publish(wanted_site uuid, source_site uuid, article uuid, offer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF congso_is_system() THEN
    RETURN true;
  ELSIF wanted_site = source_site THEN
    RETURN wanted_site IN (SELECT congso_sites_where('content.approve'));
  END IF;
  RETURN (wanted_site IN (SELECT congso_sites_where('content.approve')) OR source_site IN (SELECT congso_sites_where('content.approve')))
    AND EXISTS (SELECT FROM offer o WHERE o.id = offer AND o.article_id = article AND o.from_site_id = source_site
      AND o.to_site_id = wanted_site AND o.state = 'accepted');
END
$$;

ALTER TABLE section ENABLE ROW LEVEL SECURITY;
ALTER TABLE article ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE checklist_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing_permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE board ENABLE ROW LEVEL SECURITY;
ALTER TABLE board_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE media ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_media ENABLE ROW LEVEL SECURITY;
ALTER TABLE preview_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE content_event ENABLE ROW LEVEL SECURITY;

CREATE POLICY section_seen ON section FOR SELECT USING (true);
CREATE POLICY section_made ON section FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('site.manage')));
CREATE POLICY section_changed ON section FOR UPDATE USING (site_id IN (SELECT congso_sites_where('site.manage')))
  WITH CHECK (site_id IN (SELECT congso_sites_where('site.manage')));

-- An article is a number and a site; what it says is in its editions. Others' pages and links name it.
CREATE POLICY article_seen ON article FOR SELECT USING (
  site_id IN (SELECT congso_sites_where('content.see')) OR EXISTS (SELECT FROM publication p WHERE p.article_id = article.id)
  OR EXISTS (SELECT FROM offer o WHERE o.article_id = article.id AND o.to_site_id IN (SELECT congso_sites_where('content.see'))));
CREATE POLICY article_made ON article FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.contribute')));

-- The published edition is everybody's; the others are the site's own. An edition offered to a site above is published already.
CREATE POLICY edition_seen ON edition FOR SELECT
  USING (state = 'published' OR site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY edition_made ON edition FOR INSERT
  WITH CHECK (congso_may_in_section('content.contribute', site_id, section_code));
CREATE POLICY edition_changed ON edition FOR UPDATE
  USING (congso_may_in_section('content.contribute', site_id, section_code))
  WITH CHECK (congso_may_in_section('content.contribute', site_id, section_code));

CREATE POLICY revision_seen ON edition_revision FOR SELECT USING (site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY revision_made ON edition_revision FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.contribute')));
CREATE POLICY revision_cleared ON edition_revision FOR DELETE USING (site_id IN (SELECT congso_sites_where('content.contribute')));

-- The whole installation's: changed by who may open sites for the body of the main one.
CREATE POLICY checklist_seen ON checklist_item FOR SELECT USING (true);
CREATE POLICY checklist_made ON checklist_item FOR INSERT
  WITH CHECK (congso_may('site.open', (SELECT s.organisation_id FROM site s WHERE s.is_main)));
CREATE POLICY checklist_changed ON checklist_item FOR UPDATE
  USING (congso_may('site.open', (SELECT s.organisation_id FROM site s WHERE s.is_main)));

CREATE POLICY step_seen ON edition_step FOR SELECT USING (site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY step_made ON edition_step FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.contribute')));

-- A publication follows its edition's site, also where it stands on a site above, so that corrections and withdrawals follow at once.
-- It comes to stand there only by an accepted offer.
CREATE POLICY publication_seen ON publication FOR SELECT USING (true);
CREATE POLICY publication_made ON publication FOR INSERT WITH CHECK (congso_may_publish(site_id, source_site_id, article_id, offer_id));
CREATE POLICY publication_changed ON publication FOR UPDATE USING (
  site_id IN (SELECT congso_sites_where('content.approve')) OR source_site_id IN (SELECT congso_sites_where('content.approve')))
  WITH CHECK (congso_may_publish(site_id, source_site_id, article_id, offer_id));
CREATE POLICY publication_removed ON publication FOR DELETE USING (
  site_id IN (SELECT congso_sites_where('content.approve')) OR source_site_id IN (SELECT congso_sites_where('content.approve')));

CREATE POLICY withdrawal_seen ON withdrawal FOR SELECT USING (true);
CREATE POLICY withdrawal_made ON withdrawal FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.approve')));
CREATE POLICY withdrawal_changed ON withdrawal FOR UPDATE USING (site_id IN (SELECT congso_sites_where('content.approve')));
CREATE POLICY withdrawal_removed ON withdrawal FOR DELETE USING (site_id IN (SELECT congso_sites_where('content.approve')));

CREATE POLICY standing_seen ON standing_permission FOR SELECT USING (
  to_site_id IN (SELECT congso_sites_where('content.see')) OR from_site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY standing_made ON standing_permission FOR INSERT
  WITH CHECK (to_site_id IN (SELECT congso_sites_where('board.direct')));
CREATE POLICY standing_ended ON standing_permission FOR UPDATE USING (to_site_id IN (SELECT congso_sites_where('board.direct')));

CREATE POLICY offer_seen ON offer FOR SELECT USING (
  to_site_id IN (SELECT congso_sites_where('content.see')) OR from_site_id IN (SELECT congso_sites_where('content.see')));
-- Who offers does not accept: a standing permission of the site above does, or its board. The offering side can only end.
CREATE POLICY offer_made ON offer FOR INSERT WITH CHECK (
  from_site_id IN (SELECT congso_sites_where('content.approve')) AND (state = 'offered' OR state = 'accepted' AND EXISTS (
    SELECT FROM standing_permission s WHERE s.id = standing_id AND s.from_site_id = offer.from_site_id
      AND s.to_site_id = offer.to_site_id AND s.to_section = offer.to_section AND s.valid @> current_date)));
CREATE POLICY offer_changed ON offer FOR UPDATE USING (
  to_site_id IN (SELECT congso_sites_where('content.approve')) OR from_site_id IN (SELECT congso_sites_where('content.approve')))
  WITH CHECK (congso_may_in_section('content.approve', to_site_id, to_section)
    OR state = 'ended' AND from_site_id IN (SELECT congso_sites_where('content.approve')));

-- Who is on a board is public: readers see it on the site.
CREATE POLICY board_seen ON board FOR SELECT USING (true);
CREATE POLICY board_made ON board FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('board.manage')));
CREATE POLICY board_changed ON board FOR UPDATE USING (site_id IN (SELECT congso_sites_where('board.manage')));
CREATE POLICY board_member_seen ON board_member FOR SELECT USING (true);
CREATE POLICY board_member_made ON board_member FOR INSERT WITH CHECK (
  site_id IN (SELECT congso_sites_where('board.manage')) OR site_id IN (SELECT congso_sites_where('board.direct')));
CREATE POLICY board_member_changed ON board_member FOR UPDATE USING (
  site_id IN (SELECT congso_sites_where('board.manage')) OR site_id IN (SELECT congso_sites_where('board.direct')));

CREATE POLICY delegation_seen ON delegation FOR SELECT USING (site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY delegation_made ON delegation FOR INSERT WITH CHECK (from_account = congso_account_id()::uuid OR congso_is_system());
CREATE POLICY delegation_revoked ON delegation FOR UPDATE USING (
  from_account = congso_account_id()::uuid OR site_id IN (SELECT congso_sites_where('board.manage')));

CREATE POLICY media_seen ON media FOR SELECT USING (is_public OR site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY media_made ON media FOR INSERT WITH CHECK (
  site_id IN (SELECT congso_sites_where('content.contribute')) OR site_id IN (SELECT congso_sites_where('site.manage')));
CREATE POLICY media_changed ON media FOR UPDATE USING (
  site_id IN (SELECT congso_sites_where('content.contribute')) OR site_id IN (SELECT congso_sites_where('site.manage')));

CREATE POLICY edition_media_seen ON edition_media FOR SELECT USING (site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY edition_media_made ON edition_media FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.contribute')));
CREATE POLICY edition_media_removed ON edition_media FOR DELETE USING (site_id IN (SELECT congso_sites_where('content.contribute')));

CREATE POLICY preview_seen ON preview_link FOR SELECT USING (site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY preview_made ON preview_link FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.contribute')));
CREATE POLICY preview_ended ON preview_link FOR DELETE
  USING (site_id IN (SELECT congso_sites_where('content.contribute')) OR congso_is_system());

CREATE POLICY presence_seen ON edition_presence FOR SELECT USING (site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY presence_made ON edition_presence FOR INSERT
  WITH CHECK (account_id = congso_account_id()::uuid AND site_id IN (SELECT congso_sites_where('content.contribute')));
CREATE POLICY presence_kept ON edition_presence FOR UPDATE USING (account_id = congso_account_id()::uuid);
CREATE POLICY presence_ended ON edition_presence FOR DELETE USING (account_id = congso_account_id()::uuid OR congso_is_system());

CREATE POLICY event_seen ON content_event FOR SELECT USING (
  organisation_id IN (SELECT congso_organisations_where('report.see')) OR site_id IN (SELECT congso_sites_where('content.see')));
CREATE POLICY event_made ON content_event FOR INSERT WITH CHECK (site_id IN (SELECT congso_sites_where('content.approve')));

-- Content is never deleted; what was done is never undone in the books.
REVOKE ALL ON section, article, edition, edition_revision, checklist_item, edition_step, publication, withdrawal, standing_permission, offer, board, board_member,
  delegation, media, edition_media, preview_link, edition_presence, content_event FROM congso_app;
GRANT SELECT, INSERT ON section, article, edition, checklist_item, edition_step, standing_permission, offer, board, board_member, delegation, media,
  content_event TO congso_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON publication, withdrawal TO congso_app;
GRANT SELECT, INSERT, DELETE ON edition_media, preview_link, edition_revision TO congso_app;
GRANT SELECT, INSERT, DELETE, UPDATE (since, seen_at, name) ON edition_presence TO congso_app;
GRANT UPDATE (position, label, is_asked) ON checklist_item TO congso_app;
GRANT UPDATE (parent_code, slug, name, kind, position, is_shown) ON section TO congso_app;
GRANT UPDATE (state, section_code, title, slug, summary, body, details, event_kind, event_on, event_document, revision, writers,
  changed_at, changed_by, publish_at, published_at, taken_by, is_unconfirmed, urgent_by) ON edition TO congso_app;
GRANT UPDATE (valid) ON standing_permission, board, board_member TO congso_app;
GRANT UPDATE (decision_number, decision_on, decision_link) ON board TO congso_app;
GRANT UPDATE (account_id, name, post, position, tasks, sections) ON board_member TO congso_app;
GRANT UPDATE (state, to_section, decided_at, decided_by, reason, standing_id) ON offer TO congso_app;
GRANT UPDATE (revoked_at, revoked_by) ON delegation TO congso_app;
GRANT UPDATE (name, alt, caption, credit, transcript, variants, is_public) ON media TO congso_app;

REVOKE EXECUTE ON FUNCTION congso_previewed_edition, congso_may_publish FROM PUBLIC;
GRANT EXECUTE ON FUNCTION congso_previewed_edition, congso_may_publish TO congso_app;
