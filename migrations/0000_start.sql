CREATE TABLE `article` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`url` text NOT NULL,
	`outlet` text NOT NULL,
	`title` text NOT NULL,
	`author` text,
	`published` integer,
	`precision` text NOT NULL,
	`happened_at` integer,
	`language` text,
	`summary` text,
	`keywords` text NOT NULL,
	`relevance` text NOT NULL,
	`admitted_by` text NOT NULL,
	`note` text,
	`first_seen_at` integer NOT NULL,
	`event_id` integer,
	FOREIGN KEY (`outlet`) REFERENCES `outlet`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_key_unique` ON `article` (`key`);--> statement-breakpoint
CREATE INDEX `article_event` ON `article` (`event_id`,`happened_at`);--> statement-breakpoint
CREATE INDEX `article_outlet` ON `article` (`outlet`,`happened_at`);--> statement-breakpoint
CREATE INDEX `article_time` ON `article` (`happened_at`,`id`);--> statement-breakpoint
CREATE INDEX `article_ungrouped` ON `article` (`id`) WHERE event_id IS NULL;--> statement-breakpoint
CREATE TABLE `change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`article_id` integer,
	`event_id` integer,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `change_event` ON `change` (`event_id`,`id`);--> statement-breakpoint
CREATE TABLE `dead_letter` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dossier` (
	`slug` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`label` text NOT NULL,
	`seed` text,
	`occasion` text NOT NULL,
	`first_at` integer,
	`last_at` integer,
	`keywords` text NOT NULL,
	`articles` integer DEFAULT 0 NOT NULL,
	`founded_at` integer NOT NULL,
	`merged_into` integer,
	`version` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_slug_unique` ON `event` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_seed_unique` ON `event` (`seed`);--> statement-breakpoint
CREATE INDEX `event_occasion` ON `event` (`occasion`,`first_at`);--> statement-breakpoint
CREATE TABLE `event_keyword` (
	`keyword` text NOT NULL,
	`day` integer NOT NULL,
	`event_id` integer NOT NULL,
	PRIMARY KEY(`keyword`, `day`, `event_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `feed` (
	`id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`outlet` text NOT NULL,
	`scope` text NOT NULL,
	`front_page` integer DEFAULT false NOT NULL,
	`relay` integer DEFAULT false NOT NULL,
	`listed` integer DEFAULT true NOT NULL,
	`moved_to` text,
	`etag` text,
	`last_modified` text,
	`body_hash` text,
	`state` text DEFAULT 'new' NOT NULL,
	`reason` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`planned_at` integer,
	`checked_at` integer,
	`succeeded_at` integer,
	`next_check_at` integer NOT NULL,
	FOREIGN KEY (`outlet`) REFERENCES `outlet`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_url_unique` ON `feed` (`url`);--> statement-breakpoint
CREATE INDEX `feed_due` ON `feed` (`next_check_at`);--> statement-breakpoint
CREATE TABLE `feed_check` (
	`feed_id` integer NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`entries` integer DEFAULT 0 NOT NULL,
	`admitted` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`feed_id`, `at`),
	FOREIGN KEY (`feed_id`) REFERENCES `feed`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frequency` (
	`version` integer NOT NULL,
	`keyword` text NOT NULL,
	`documents` integer NOT NULL,
	PRIMARY KEY(`version`, `keyword`)
);
--> statement-breakpoint
CREATE TABLE `frequency_version` (
	`version` integer PRIMARY KEY NOT NULL,
	`documents` integer NOT NULL,
	`counted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `guard` (
	`ok` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `headline` (
	`article_id` integer NOT NULL,
	`title` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `title`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `host` (
	`host` text PRIMARY KEY NOT NULL,
	`outlet` text NOT NULL,
	FOREIGN KEY (`outlet`) REFERENCES `outlet`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `membership` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`event_id` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer,
	`score` real NOT NULL,
	`rule` text NOT NULL,
	`evidence` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_open` ON `membership` (`article_id`) WHERE valid_to IS NULL;--> statement-breakpoint
CREATE INDEX `membership_event` ON `membership` (`event_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `observation` (
	`outlet` text NOT NULL,
	`source` text NOT NULL,
	`day` text NOT NULL,
	`method` text NOT NULL,
	`hashes` text NOT NULL,
	`subject` text NOT NULL,
	`capped` integer DEFAULT false NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`source`, `day`, `method`)
);
--> statement-breakpoint
CREATE INDEX `observation_outlet` ON `observation` (`outlet`,`day`);--> statement-breakpoint
CREATE TABLE `outlet` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`native_name` text,
	`country` text,
	`languages` text NOT NULL,
	`homepage` text,
	`family_slug` text,
	`family_name` text,
	`ownership` text NOT NULL,
	`opinion_path` text,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sighting` (
	`article_id` integer NOT NULL,
	`source` text NOT NULL,
	`url` text NOT NULL,
	`title` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `source`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
