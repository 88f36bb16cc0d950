CREATE TABLE `mapping_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`header` text NOT NULL,
	`mapping` text NOT NULL,
	`known` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mapping_profiles_version` ON `mapping_profiles` (`name`,`version`);--> statement-breakpoint
ALTER TABLE `uploads` ADD `profile_id` text REFERENCES mapping_profiles(id);