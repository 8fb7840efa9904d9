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
CREATE TABLE `unlisted` (
	`outlet` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`outlet`, `day`)
) WITHOUT ROWID;
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
