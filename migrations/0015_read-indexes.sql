CREATE INDEX `article_correction_hand` ON `article_correction` (`article_key`) WHERE origin = 'hand';--> statement-breakpoint
CREATE INDEX `event_correction_hand` ON `event_correction` (`event_slug`) WHERE origin = 'hand';--> statement-breakpoint
CREATE INDEX `feed_outlet` ON `feed` (`outlet`);--> statement-breakpoint
CREATE INDEX `outlet_family` ON `outlet` (`family_slug`);