CREATE TABLE `removed_article` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`removed_on` text NOT NULL
);
