ALTER TABLE `article` ADD `read_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `article_read` ON `article` (`read_by`);