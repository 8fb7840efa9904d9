CREATE TABLE `reference_near` (
	`id` integer PRIMARY KEY NOT NULL,
	`loaded_at` integer NOT NULL,
	`articles` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tallied` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`event_id` integer,
	`outlet` text NOT NULL,
	`occasion` text NOT NULL,
	`language` text NOT NULL,
	`about` integer NOT NULL,
	`elsewhere` text,
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
CREATE TABLE `tally_language` (
	`occasion` text NOT NULL,
	`language` text NOT NULL,
	`told` integer NOT NULL,
	PRIMARY KEY(`occasion`, `language`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tally_listing` (
	`first` text NOT NULL,
	`last` text NOT NULL,
	`outlet` text NOT NULL,
	`days` text NOT NULL,
	`capped` integer NOT NULL,
	`front` integer NOT NULL,
	PRIMARY KEY(`first`, `last`, `outlet`)
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
	`family` text NOT NULL,
	`about` integer NOT NULL,
	`passing` integer NOT NULL,
	`told` integer NOT NULL,
	`elsewhere` integer NOT NULL,
	PRIMARY KEY(`outlet`, `occasion`)
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
	`elsewhere` text,
	`happened_at` integer,
	`family` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unlisted` (
	`outlet` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`outlet`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `untallied` (
	`article_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_shelf` ON `event` (`occasion`,seed IS NULL,articles DESC,`id`) WHERE merged_into IS NULL;--> statement-breakpoint
CREATE INDEX `event_latest` ON `event` (`first_at`,`id`) WHERE merged_into IS NULL;--> statement-breakpoint
-- Whatever changes where an article stands marks it, and whatever may make it a copy of the reference.
-- Not INSERT OR IGNORE: within a trigger the conflict clause of the statement that sets it off comes before
-- (https://www.sqlite.org/lang_createtrigger.html), and articles are stored by an upsert.
CREATE TRIGGER `article_arrives` AFTER INSERT ON `article` BEGIN
  INSERT INTO untallied (article_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `article_changes` AFTER UPDATE OF key, outlet, title, author, published, precision, happened_at, language, summary, relevance, note, event_id ON `article`
WHEN OLD.key IS NOT NEW.key OR OLD.outlet IS NOT NEW.outlet OR OLD.title IS NOT NEW.title
  OR OLD.author IS NOT NEW.author OR OLD.published IS NOT NEW.published
  OR OLD.precision IS NOT NEW.precision OR OLD.happened_at IS NOT NEW.happened_at
  OR OLD.language IS NOT NEW.language OR OLD.summary IS NOT NEW.summary
  OR OLD.relevance IS NOT NEW.relevance OR OLD.note IS NOT NEW.note OR OLD.event_id IS NOT NEW.event_id
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
--> statement-breakpoint
CREATE TRIGGER `observation_arrives` AFTER INSERT ON `observation` WHEN NEW.method = 'listing' BEGIN
  INSERT INTO unlisted (outlet, day) VALUES (NEW.outlet, NEW.day) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `observation_changes` AFTER UPDATE OF outlet, hashes, subject, capped ON `observation`
WHEN NEW.method = 'listing' AND (OLD.outlet IS NOT NEW.outlet OR OLD.hashes IS NOT NEW.hashes
  OR OLD.subject IS NOT NEW.subject OR OLD.capped IS NOT NEW.capped)
BEGIN
  INSERT INTO unlisted (outlet, day) VALUES (NEW.outlet, NEW.day), (OLD.outlet, OLD.day) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `observation_goes` AFTER DELETE ON `observation` WHEN OLD.method = 'listing' BEGIN
  INSERT INTO unlisted (outlet, day) VALUES (OLD.outlet, OLD.day) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
-- What a front page shows is no listing: its days are read otherwise once a feed is called one.
CREATE TRIGGER `front_page_arrives` AFTER INSERT ON `feed` WHEN NEW.front_page BEGIN
  INSERT INTO unlisted (outlet, day)
    SELECT outlet, day FROM observation WHERE source IN ('feed:' || NEW.id, 'wayback:' || NEW.url) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `front_page_changes` AFTER UPDATE OF front_page, url ON `feed`
WHEN OLD.front_page IS NOT NEW.front_page OR OLD.url IS NOT NEW.url
BEGIN
  INSERT INTO unlisted (outlet, day)
    SELECT outlet, day FROM observation WHERE source IN ('feed:' || NEW.id, 'wayback:' || OLD.url, 'wayback:' || NEW.url) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
INSERT OR IGNORE INTO unlisted (outlet, day) SELECT outlet, day FROM observation WHERE method = 'listing';
