CREATE TABLE `digest_family` (
	`event_id` integer NOT NULL,
	`family` text NOT NULL,
	PRIMARY KEY(`event_id`, `family`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `digest_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`links` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_item_key_unique` ON `digest_item` (`key`);--> statement-breakpoint
CREATE TABLE `digest_listing` (
	`filter` text NOT NULL,
	`at` integer NOT NULL,
	`item` integer NOT NULL,
	PRIMARY KEY(`filter`, `at`, `item`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `digest_mark` (
	`id` integer PRIMARY KEY NOT NULL,
	`change_id` integer NOT NULL,
	`next_at` integer NOT NULL,
	`pinged` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `article_correction` ADD `url` text;--> statement-breakpoint
ALTER TABLE `article_correction` ADD `origin` text DEFAULT 'dossier' NOT NULL;--> statement-breakpoint
ALTER TABLE `article_correction` ADD `why` text;--> statement-breakpoint
ALTER TABLE `article_correction` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `article_correction` ADD `made_on` text;--> statement-breakpoint
ALTER TABLE `event_correction` ADD `origin` text DEFAULT 'dossier' NOT NULL;--> statement-breakpoint
ALTER TABLE `event_correction` ADD `why` text;--> statement-breakpoint
ALTER TABLE `event_correction` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `event_correction` ADD `made_on` text;