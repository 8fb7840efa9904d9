CREATE TABLE `article_correction` (
	`article_key` text PRIMARY KEY NOT NULL,
	`event_slug` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `boilerplate` (
	`outlet` text NOT NULL,
	`edge` text NOT NULL,
	`segment` text NOT NULL,
	`titles` integer NOT NULL,
	PRIMARY KEY(`outlet`, `edge`, `segment`)
);
--> statement-breakpoint
CREATE TABLE `event_correction` (
	`event_slug` text PRIMARY KEY NOT NULL,
	`into_slug` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_correction_into` ON `event_correction` (`into_slug`);--> statement-breakpoint
ALTER TABLE `event` ADD `review_at` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
CREATE INDEX `event_due` ON `event` (`id`) WHERE articles >= review_at AND merged_into IS NULL;