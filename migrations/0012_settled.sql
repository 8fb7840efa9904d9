CREATE TABLE `moved` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`event_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `moved_event` ON `moved` (`event_id`);--> statement-breakpoint
CREATE TABLE `settled` (
	`start` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `settled_at` ON `settled` (`at`);--> statement-breakpoint
CREATE INDEX `article_correction_event` ON `article_correction` (`event_slug`);--> statement-breakpoint
CREATE VIEW `moving` AS SELECT article.id AS article_id, coalesce(settled.at, event.id) AS event_id
  FROM article_correction
    CROSS JOIN event ON event.slug = article_correction.event_slug
    CROSS JOIN article ON article.key = article_correction.article_key
    LEFT JOIN settled ON settled.start = event.id
  WHERE coalesce(settled.at, event.id) IS NOT article.event_id;--> statement-breakpoint
CREATE VIEW `settling` AS SELECT start, at FROM (
  WITH RECURSIVE way (start, at, next, merged_into) AS (
    SELECT id, id, next, merged_into FROM (SELECT event.id, coalesce(other.id, event.merged_into) AS next, event.merged_into
  FROM event
    LEFT JOIN event_correction ON event_correction.event_slug = event.slug
    LEFT JOIN event AS other ON other.slug = event_correction.into_slug) WHERE id IN (SELECT id FROM event WHERE slug IN (
    SELECT event_slug FROM event_correction UNION SELECT event_slug FROM article_correction))
    UNION
    SELECT way.start, sign.id, sign.next, sign.merged_into
    FROM way CROSS JOIN (SELECT event.id, coalesce(other.id, event.merged_into) AS next, event.merged_into
  FROM event
    LEFT JOIN event_correction ON event_correction.event_slug = event.slug
    LEFT JOIN event AS other ON other.slug = event_correction.into_slug) AS sign ON sign.id = way.next)
  SELECT DISTINCT start, first_value(at) OVER (PARTITION BY start
    ORDER BY next IS NOT NULL, merged_into IS NOT NULL, at) AS at FROM way)
  WHERE start <> at;
--> statement-breakpoint
-- Whatever may change where corrections lead makes both tables anew: some 300 rows read with twenty corrections.
-- An event lies on a way only where a correction names it or another one merged into it.
CREATE TRIGGER `event_correction_leads` AFTER INSERT ON `event_correction` BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `event_correction_leads_elsewhere` AFTER UPDATE OF event_slug, into_slug ON `event_correction` BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `event_correction_leads_no_more` AFTER DELETE ON `event_correction` BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `article_correction_leads` AFTER INSERT ON `article_correction` BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `article_correction_leads_elsewhere` AFTER UPDATE OF article_key, event_slug ON `article_correction` BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `article_correction_leads_no_more` AFTER DELETE ON `article_correction` BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `event_is_led_to` AFTER INSERT ON `event`
WHEN EXISTS (SELECT 1 FROM event_correction WHERE event_slug = NEW.slug)
  OR EXISTS (SELECT 1 FROM event_correction WHERE into_slug = NEW.slug)
  OR EXISTS (SELECT 1 FROM article_correction WHERE event_slug = NEW.slug)
BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `event_merges` AFTER UPDATE OF merged_into ON `event`
WHEN OLD.merged_into IS NOT NEW.merged_into AND (EXISTS (SELECT 1 FROM event_correction WHERE event_slug = OLD.slug)
    OR EXISTS (SELECT 1 FROM event_correction WHERE into_slug = OLD.slug)
    OR EXISTS (SELECT 1 FROM article_correction WHERE event_slug = OLD.slug)
    OR EXISTS (SELECT 1 FROM event WHERE merged_into = OLD.id))
BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `event_leads_no_more` AFTER DELETE ON `event`
WHEN EXISTS (SELECT 1 FROM event_correction WHERE event_slug = OLD.slug)
  OR EXISTS (SELECT 1 FROM event_correction WHERE into_slug = OLD.slug)
  OR EXISTS (SELECT 1 FROM article_correction WHERE event_slug = OLD.slug)
  OR EXISTS (SELECT 1 FROM event WHERE merged_into = OLD.id)
BEGIN
  DELETE FROM settled;
  INSERT INTO settled (start, at) SELECT start, at FROM settling;
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
-- The machine has, or has no longer, an article that a correction puts somewhere.
CREATE TRIGGER `corrected_article_arrives` AFTER INSERT ON `article`
WHEN EXISTS (SELECT 1 FROM article_correction WHERE article_key = NEW.key)
BEGIN
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `corrected_article_moves` AFTER UPDATE OF key, event_id ON `article`
WHEN (OLD.key IS NOT NEW.key OR OLD.event_id IS NOT NEW.event_id)
  AND EXISTS (SELECT 1 FROM article_correction WHERE article_key IN (OLD.key, NEW.key))
BEGIN
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
CREATE TRIGGER `corrected_article_goes` AFTER DELETE ON `article`
WHEN EXISTS (SELECT 1 FROM article_correction WHERE article_key = OLD.key)
BEGIN
  DELETE FROM moved;
  INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
END;
--> statement-breakpoint
-- What is corrected already.
INSERT INTO settled (start, at) SELECT start, at FROM settling;
--> statement-breakpoint
INSERT INTO moved (article_id, event_id) SELECT article_id, event_id FROM moving;
