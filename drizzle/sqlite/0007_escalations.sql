CREATE TABLE `acknowledgements` (
	`escalation_id` text NOT NULL,
	`acknowledged_as` text NOT NULL,
	`acknowledged_by` text NOT NULL,
	`acknowledged_at` text NOT NULL,
	PRIMARY KEY(`escalation_id`, `acknowledged_as`),
	FOREIGN KEY (`escalation_id`) REFERENCES `escalations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `escalations` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`case_id` text NOT NULL,
	`district` text NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`told` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `escalations_audit` ON `escalations` (`audit_id`);--> statement-breakpoint
CREATE INDEX `escalations_district` ON `escalations` (`district`,`kind`);