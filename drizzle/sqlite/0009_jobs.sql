CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`audit_id` text NOT NULL,
	`upload_id` text NOT NULL,
	`status` text NOT NULL,
	`rows_done` integer NOT NULL,
	`share` integer NOT NULL,
	`because` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` text NOT NULL,
	`beat_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `jobs_upload` ON `jobs` (`upload_id`);--> statement-breakpoint
CREATE INDEX `jobs_audit` ON `jobs` (`audit_id`);--> statement-breakpoint
CREATE TABLE `loose_crimes` (
	`extract_number` integer PRIMARY KEY NOT NULL,
	`because` text NOT NULL,
	`beat_at` text NOT NULL
);
