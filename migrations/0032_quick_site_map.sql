-- The place of an item in sitemap.xml is counted in this index alone: 150,000 rows of the table were read before, to begin the fourth file.
DROP INDEX publication_number;
CREATE INDEX publication_number ON publication (site_id, language, number) INCLUDE (source_site_id);
