CREATE TABLE `tallied` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`event_id` integer,
	`outlet` text NOT NULL,
	`occasion` text NOT NULL,
	`language` text NOT NULL,
	`about` integer NOT NULL,
	`dated` integer NOT NULL,
	`happened_at` integer
);
--> statement-breakpoint
CREATE INDEX `tallied_event` ON `tallied` (`event_id`);--> statement-breakpoint
CREATE TABLE `tally_event` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`occasion` text NOT NULL,
	`articles` integer NOT NULL,
	`outlets` integer NOT NULL,
	`families` integer NOT NULL,
	`languages` integer NOT NULL,
	`passing` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_event_outlet` (
	`event_id` integer NOT NULL,
	`outlet` text NOT NULL,
	`language` text NOT NULL,
	`about` integer NOT NULL,
	`passing` integer NOT NULL,
	PRIMARY KEY(`event_id`, `outlet`, `language`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_mark` (
	`id` integer PRIMARY KEY NOT NULL,
	`spans` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_occasion` (
	`occasion` text PRIMARY KEY NOT NULL,
	`events` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tally_outlet` (
	`outlet` text NOT NULL,
	`occasion` text NOT NULL,
	`language` text NOT NULL,
	`family` text NOT NULL,
	`about` integer NOT NULL,
	`passing` integer NOT NULL,
	`dated` integer NOT NULL,
	`told` integer NOT NULL,
	PRIMARY KEY(`outlet`, `occasion`, `language`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_span` (
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`outlet` text NOT NULL,
	`articles` integer NOT NULL,
	PRIMARY KEY(`from_at`, `until_at`, `outlet`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_step` (
	`article_id` integer NOT NULL,
	`n` integer NOT NULL,
	`event_id` integer,
	`outlet` text NOT NULL,
	`occasion` text NOT NULL,
	`language` text NOT NULL,
	`about` integer NOT NULL,
	`dated` integer NOT NULL,
	`happened_at` integer,
	`family` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `untallied` (
	`article_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_shelf` ON `event` (`occasion`,seed IS NULL,articles DESC,`id`) WHERE merged_into IS NULL;--> statement-breakpoint
CREATE INDEX `event_latest` ON `event` (`first_at`,`id`) WHERE merged_into IS NULL;--> statement-breakpoint
-- Whatever changes where an article stands marks it; the columns that are compared are those that are counted by.
-- Not INSERT OR IGNORE: within a trigger the conflict clause of the statement that sets it off comes before
-- (https://www.sqlite.org/lang_createtrigger.html), and articles are stored by an upsert.
CREATE TRIGGER `article_arrives` AFTER INSERT ON `article` BEGIN
  INSERT INTO untallied (article_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `article_changes` AFTER UPDATE OF key, outlet, happened_at, language, relevance, event_id ON `article`
WHEN OLD.key IS NOT NEW.key OR OLD.outlet IS NOT NEW.outlet OR OLD.happened_at IS NOT NEW.happened_at
  OR OLD.language IS NOT NEW.language OR OLD.relevance IS NOT NEW.relevance OR OLD.event_id IS NOT NEW.event_id
BEGIN
  INSERT INTO untallied (article_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `article_goes` AFTER DELETE ON `article` BEGIN
  INSERT INTO untallied (article_id) VALUES (OLD.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- What corrections led to an event stands elsewhere once it merges; another occasion is another shelf.
CREATE TRIGGER `event_changes` AFTER UPDATE OF merged_into, occasion ON `event`
WHEN OLD.merged_into IS NOT NEW.merged_into OR OLD.occasion IS NOT NEW.occasion
BEGIN
  INSERT INTO untallied (article_id) SELECT article_id FROM tallied WHERE event_id = NEW.id ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- A correction may speak of an event that is founded later.
CREATE TRIGGER `event_arrives` AFTER INSERT ON `event`
WHEN EXISTS (SELECT 1 FROM article_correction WHERE event_slug = NEW.slug)
  OR EXISTS (SELECT 1 FROM event_correction WHERE into_slug = NEW.slug OR event_slug = NEW.slug)
BEGIN
  INSERT INTO untallied (article_id)
    SELECT article.id FROM event_correction JOIN event ON event.slug = event_correction.event_slug
      JOIN article ON article.event_id = event.id
    UNION SELECT article.id FROM article_correction JOIN article ON article.key = article_correction.article_key
    WHERE true ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `article_correction_arrives` AFTER INSERT ON `article_correction` BEGIN
  INSERT INTO untallied (article_id) SELECT id FROM article WHERE key = NEW.article_key ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `article_correction_changes` AFTER UPDATE OF article_key, event_slug ON `article_correction` BEGIN
  INSERT INTO untallied (article_id) SELECT id FROM article WHERE key IN (OLD.article_key, NEW.article_key) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `article_correction_goes` AFTER DELETE ON `article_correction` BEGIN
  INSERT INTO untallied (article_id) SELECT id FROM article WHERE key = OLD.article_key ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- What stands in an event that a correction speaks of, and what others led there and on.
CREATE TRIGGER `event_correction_arrives` AFTER INSERT ON `event_correction` BEGIN
  INSERT INTO untallied (article_id)
    SELECT article.id FROM event JOIN article ON article.event_id = event.id WHERE event.slug = NEW.event_slug ON CONFLICT DO NOTHING;
  INSERT INTO untallied (article_id)
    SELECT article_id FROM event JOIN tallied ON tallied.event_id = event.id WHERE event.slug = NEW.event_slug ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `event_correction_changes` AFTER UPDATE OF event_slug, into_slug ON `event_correction` BEGIN
  INSERT INTO untallied (article_id)
    SELECT article.id FROM event JOIN article ON article.event_id = event.id WHERE event.slug = OLD.event_slug ON CONFLICT DO NOTHING;
  INSERT INTO untallied (article_id)
    SELECT article.id FROM event_correction JOIN event ON event.slug = event_correction.event_slug
      JOIN article ON article.event_id = event.id
    UNION SELECT article.id FROM article_correction JOIN article ON article.key = article_correction.article_key
    WHERE true ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `event_correction_goes` AFTER DELETE ON `event_correction` BEGIN
  INSERT INTO untallied (article_id)
    SELECT article.id FROM event JOIN article ON article.event_id = event.id WHERE event.slug = OLD.event_slug ON CONFLICT DO NOTHING;
  INSERT INTO untallied (article_id)
    SELECT article.id FROM event_correction JOIN event ON event.slug = event_correction.event_slug
      JOIN article ON article.event_id = event.id
    UNION SELECT article.id FROM article_correction JOIN article ON article.key = article_correction.article_key
    WHERE true ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `outlet_changes` AFTER UPDATE OF family_slug ON `outlet`
WHEN OLD.family_slug IS NOT NEW.family_slug
BEGIN
  INSERT INTO untallied (article_id) SELECT id FROM article WHERE outlet = NEW.slug ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- All that is held already waits to be counted.
INSERT INTO untallied (article_id) SELECT id FROM article;
