-- The home page's "from the agencies": the newest items that a site took over, without reading its own to find them.
CREATE INDEX publication_taken_over ON publication (site_id, language, first_published_at DESC, number DESC)
  WHERE source_site_id <> site_id;
