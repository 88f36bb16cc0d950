CREATE TABLE `officer_keys` (
	`user_id` text NOT NULL,
	`folded` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`user_id`, `folded`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `officer_keys_folded` ON `officer_keys` (`folded`);--> statement-breakpoint
CREATE TABLE `conflicts` (
	`case_id` text NOT NULL,
	`user_id` text NOT NULL,
	`reason` text NOT NULL,
	`declared_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `user_id`),
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `audit_districts` ADD `quota_together` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `audits` ADD `strata` text DEFAULT 'apart' NOT NULL;--> statement-breakpoint
ALTER TABLE `audits` ADD `sharing` text DEFAULT '{"mode":"fixed"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `scores` ADD `taken_away_at` text;