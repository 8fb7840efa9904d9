CREATE TABLE `back_fill` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`outlet` text NOT NULL,
	`occasion` text NOT NULL,
	`endpoint` text NOT NULL,
	`target` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`cursor` text,
	`answers` integer DEFAULT 0 NOT NULL,
	`entries` integer DEFAULT 0 NOT NULL,
	`admitted` integer DEFAULT 0 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`planned_at` integer NOT NULL,
	`queued_at` integer,
	`answered_at` integer,
	FOREIGN KEY (`outlet`) REFERENCES `outlet`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `back_fill_step` ON `back_fill` (`outlet`,`occasion`,`endpoint`,`target`);--> statement-breakpoint
CREATE INDEX `back_fill_open` ON `back_fill` (`id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `pace` (
	`host` text PRIMARY KEY NOT NULL,
	`next_at` integer NOT NULL
);
