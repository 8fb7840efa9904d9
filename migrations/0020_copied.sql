CREATE TABLE `copied_article` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`event_id` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `tallied` ADD `copy` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tally_event` ADD `copies` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tally_event_outlet` ADD `copies` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tally_step` ADD `copy` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE TRIGGER `copied_arrives` AFTER INSERT ON `copied_article` BEGIN
  INSERT INTO untallied (article_id) VALUES (NEW.article_id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `copied_changes` AFTER UPDATE ON `copied_article` WHEN OLD.event_id <> NEW.event_id BEGIN
  INSERT INTO untallied (article_id) VALUES (NEW.article_id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `copied_goes` AFTER DELETE ON `copied_article` BEGIN
  INSERT INTO untallied (article_id) VALUES (OLD.article_id) ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `copied_with_article` AFTER DELETE ON `article` BEGIN
  DELETE FROM copied_article WHERE article_id = OLD.id;
END;
--> statement-breakpoint
-- What is held already was never compared: to be counted is to be compared.
INSERT OR IGNORE INTO `untallied` (`article_id`) SELECT `id` FROM `article`;
