CREATE TABLE `draw_acts` (
	`draw_id` text NOT NULL,
	`number` integer NOT NULL,
	`quotas` text NOT NULL,
	`reason` text NOT NULL,
	`finished_before` integer NOT NULL,
	`software_version` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`draw_id`, `number`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `sample_cases` ADD `act` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sample_cases` ADD `taken_at` text;--> statement-breakpoint
ALTER TABLE `sample_cases` ADD `targeted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sample_cases` ADD `added` text;--> statement-breakpoint
CREATE INDEX `crimes_to_draw` ON `crimes` (`extract_number`,"reference" collate binary,`stratum`) WHERE "crimes"."stratum" is not null;