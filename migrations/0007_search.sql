CREATE TABLE `article_term` (
	`term` text NOT NULL,
	`at` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`term`, `at`, `article_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `term_count` (
	`term` text PRIMARY KEY NOT NULL,
	`articles` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `article` ADD `search_at` integer;--> statement-breakpoint
CREATE INDEX `article_unindexed` ON `article` (`id`) WHERE search_at IS NOT coalesce(happened_at, -8640000000000000);