ALTER TABLE `membership` ADD `threshold` real;--> statement-breakpoint
ALTER TABLE `membership` ADD `noise` real;--> statement-breakpoint
CREATE INDEX `event_merged` ON `event` (`merged_into`) WHERE merged_into IS NOT NULL;