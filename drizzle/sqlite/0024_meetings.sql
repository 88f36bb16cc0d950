CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`district` text,
	`held_on` text NOT NULL,
	`begins_at` text NOT NULL,
	`place` text NOT NULL,
	`note` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`called_off_at` text,
	`called_off_because` text DEFAULT '' NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meetings_day` ON `meetings` (`held_on`);