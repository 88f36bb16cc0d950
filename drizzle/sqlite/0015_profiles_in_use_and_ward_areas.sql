CREATE TABLE `ward_areas` (
	`boundaries_id` text PRIMARY KEY NOT NULL,
	`wards` text NOT NULL,
	FOREIGN KEY (`boundaries_id`) REFERENCES `boundaries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `mapping_profiles` ADD `retired_at` text;--> statement-breakpoint
ALTER TABLE `mapping_profiles` ADD `retired_by` text;--> statement-breakpoint
ALTER TABLE `extracts` ADD `profile_id` text REFERENCES mapping_profiles(id);