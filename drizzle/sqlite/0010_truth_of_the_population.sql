CREATE TABLE `compared_crimes` (
	`comparison_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`district` text NOT NULL,
	`changes` text NOT NULL,
	`sampled` integer NOT NULL,
	PRIMARY KEY(`comparison_id`, `place`),
	FOREIGN KEY (`comparison_id`) REFERENCES `extract_comparisons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `compared_crimes_kind` ON `compared_crimes` (`comparison_id`,`kind`,`place`);--> statement-breakpoint
CREATE INDEX `compared_crimes_sampled` ON `compared_crimes` (`comparison_id`,`sampled`,`place`);--> statement-breakpoint
CREATE TABLE `control_totals` (
	`audit_id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`totals` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` text NOT NULL,
	`acknowledged` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `crimes_left_out` (
	`rule_id` text NOT NULL,
	`reference` text NOT NULL,
	PRIMARY KEY(`rule_id`, `reference`),
	FOREIGN KEY (`rule_id`) REFERENCES `drawable_rules`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `drawable_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`extract_number` integer NOT NULL,
	`choice` text NOT NULL,
	`steps` text NOT NULL,
	`left_out` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`standing` integer,
	FOREIGN KEY (`made_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drawable_rules_standing` ON `drawable_rules` (`extract_number`,`standing`);--> statement-breakpoint
CREATE TABLE `extract_comparisons` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`extract_id` text NOT NULL,
	`upload_id` text NOT NULL,
	`checked_under` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`found` text NOT NULL,
	`compared_by` text NOT NULL,
	`compared_at` text NOT NULL,
	`whole` integer,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extract_id`) REFERENCES `extracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`compared_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `extract_comparisons_audit` ON `extract_comparisons` (`audit_id`) WHERE "extract_comparisons"."whole" is not null;--> statement-breakpoint
ALTER TABLE `populations` ADD `steps` text;