CREATE TABLE `tally_listed` (
	`first` text NOT NULL,
	`last` text NOT NULL,
	`outlet` text NOT NULL,
	`days` text NOT NULL,
	`subject` integer NOT NULL,
	`capped` integer NOT NULL,
	`front` integer NOT NULL,
	PRIMARY KEY(`first`, `last`, `outlet`)
) WITHOUT ROWID;
--> statement-breakpoint
-- What was put together with dates is put together anew: a day of each is enough to say so.
INSERT OR IGNORE INTO `unlisted` (`outlet`, `day`) SELECT `outlet`, `first` FROM `tally_listing`;
