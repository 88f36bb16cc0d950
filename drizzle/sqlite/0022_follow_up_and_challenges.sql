CREATE TABLE `force_recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`audit_id` text NOT NULL,
	`criterion_id` text,
	`wording` text NOT NULL,
	`source` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `force_recommendations_reference` ON `force_recommendations` (`reference`);--> statement-breakpoint
CREATE INDEX `force_recommendations_audit` ON `force_recommendations` (`audit_id`);--> statement-breakpoint
CREATE TABLE `extension_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`waiting` integer,
	`decision` text,
	`decision_reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extension_requests_waiting` ON `extension_requests` (`recommendation_id`,`waiting`);--> statement-breakpoint
CREATE INDEX `extension_requests_recommendation` ON `extension_requests` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `finding_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` text NOT NULL,
	`audit_id` text NOT NULL,
	`district` text NOT NULL,
	`version` integer NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`action` text NOT NULL,
	`action_owner` text NOT NULL,
	`action_due_on` text,
	`action_done_at` text,
	`signed_name` text NOT NULL,
	`signed_rank` text NOT NULL,
	`on_behalf_of` text NOT NULL,
	`responded_by` text NOT NULL,
	`responded_at` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_responses_once` ON `finding_responses` (`finding_id`,`district`,`version`);--> statement-breakpoint
CREATE INDEX `finding_responses_audit` ON `finding_responses` (`audit_id`,`district`);--> statement-breakpoint
CREATE TABLE `re_audits` (
	`recommendation_id` text NOT NULL,
	`audit_id` text NOT NULL,
	`planned_by` text NOT NULL,
	`planned_at` text NOT NULL,
	PRIMARY KEY(`recommendation_id`, `audit_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `re_audits_audit` ON `re_audits` (`audit_id`);--> statement-breakpoint
CREATE TABLE `recommendation_findings` (
	`recommendation_id` text NOT NULL,
	`finding_id` text NOT NULL,
	PRIMARY KEY(`recommendation_id`, `finding_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommendation_findings_finding` ON `recommendation_findings` (`finding_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`parameters` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`user_id`,`name`);--> statement-breakpoint
CREATE TABLE `bank_holidays` (
	`day` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`number` integer NOT NULL,
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`district` text NOT NULL,
	`version` integer NOT NULL,
	`answer` text NOT NULL,
	`reason_code` text,
	`text` text NOT NULL,
	`log_reference` text NOT NULL,
	`signed_name` text NOT NULL,
	`signed_rank` text NOT NULL,
	`on_behalf_of` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` text NOT NULL,
	`decide_by` text NOT NULL,
	`waiting` integer,
	`decision` text,
	`ruled_answer` text,
	`ruled_reason_code` text,
	`ruling` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`figure_before` text DEFAULT '' NOT NULL,
	`figure_after` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenges_number` ON `challenges` (`audit_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `challenges_waiting` ON `challenges` (`case_id`,`criterion_id`,`waiting`);--> statement-breakpoint
CREATE INDEX `challenges_case` ON `challenges` (`case_id`,`criterion_id`);--> statement-breakpoint
ALTER TABLE `district_responses` ADD `on_behalf_of` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `due_date_changes` ADD `because` text DEFAULT 'district' NOT NULL;--> statement-breakpoint
ALTER TABLE `progress_updates` ADD `signed_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `progress_updates` ADD `signed_rank` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `force_id` text REFERENCES force_recommendations(id);--> statement-breakpoint
ALTER TABLE `recommendations` ADD `sponsor` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `strand` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `meeting` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `meeting_on` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `source` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `typed_wording` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `bound` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `superseded_by` text;--> statement-breakpoint
CREATE INDEX `recommendations_force` ON `recommendations` (`force_id`);--> statement-breakpoint
ALTER TABLE `snapshots` ADD `challenges_until` text;