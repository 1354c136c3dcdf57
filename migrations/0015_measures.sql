-- What measures ask of content: whether an item was published before, and whether it was withdrawn since.
CREATE INDEX content_event_article ON content_event (article_id, language, at);
