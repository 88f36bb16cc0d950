CREATE TABLE `agreed_answers` (
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason_code` text,
	`why` text NOT NULL,
	PRIMARY KEY(`case_id`, `criterion_id`),
	FOREIGN KEY (`case_id`) REFERENCES `calibration_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calibration_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`set_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`set_id`) REFERENCES `calibration_sets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calibration_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`version_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`published_by` text,
	`published_at` text,
	FOREIGN KEY (`version_id`) REFERENCES `checklist_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calibration_sets_title` ON `calibration_sets` (`title`);--> statement-breakpoint
CREATE TABLE `agreement_passes` (
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`answers` integer NOT NULL,
	`passed_by` text NOT NULL,
	`passed_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `number`),
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`passed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `queries` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`case_id` text NOT NULL,
	`score_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`resolved_by` text,
	`resolved_at` text,
	`withdrawn_at` text,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`score_id`) REFERENCES `scores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `queries_audit` ON `queries` (`audit_id`);--> statement-breakpoint
CREATE INDEX `queries_case` ON `queries` (`case_id`);--> statement-breakpoint
CREATE TABLE `query_entries` (
	`query_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` text NOT NULL,
	PRIMARY KEY(`query_id`, `number`),
	FOREIGN KEY (`query_id`) REFERENCES `queries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ruling_examples` (
	`id` text PRIMARY KEY NOT NULL,
	`checklist_id` text NOT NULL,
	`criterion_key` text NOT NULL,
	`answer` text NOT NULL,
	`text` text NOT NULL,
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`ruling_number` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`left_out_by` text,
	`left_out_at` text,
	FOREIGN KEY (`checklist_id`) REFERENCES `checklists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ruling_examples_ruling` ON `ruling_examples` (`case_id`,`criterion_id`,`ruling_number`);--> statement-breakpoint
CREATE INDEX `ruling_examples_checklist` ON `ruling_examples` (`checklist_id`);--> statement-breakpoint
CREATE TABLE `version_examples` (
	`version_id` text NOT NULL,
	`example_id` text NOT NULL,
	PRIMARY KEY(`version_id`, `example_id`),
	FOREIGN KEY (`version_id`) REFERENCES `checklist_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`example_id`) REFERENCES `ruling_examples`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calibration_answers` (
	`calibration_id` text NOT NULL,
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason_code` text,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`calibration_id`, `case_id`, `criterion_id`),
	FOREIGN KEY (`calibration_id`) REFERENCES `calibrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `calibration_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calibrations` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`set_id` text NOT NULL,
	`user_id` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_id`) REFERENCES `calibration_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calibrations_person` ON `calibrations` (`audit_id`,`set_id`,`user_id`);--> statement-breakpoint
ALTER TABLE `audits` ADD `calibration_set_id` text REFERENCES calibration_sets(id);--> statement-breakpoint
-- Nobody rules on their own score, whatever a command would let through.
CREATE TRIGGER rulings_not_own_score BEFORE INSERT ON rulings WHEN EXISTS (SELECT 1 FROM scores WHERE scores.case_id = NEW.case_id AND scores.scorer_id = NEW.ruled_by) BEGIN SELECT RAISE(ABORT, 'nobody rules on their own score'); END;
--> statement-breakpoint
CREATE TRIGGER agreement_passes_no_update BEFORE UPDATE ON agreement_passes BEGIN SELECT RAISE(ABORT, 'agreement_passes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER agreement_passes_no_delete BEFORE DELETE ON agreement_passes BEGIN SELECT RAISE(ABORT, 'agreement_passes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER query_entries_no_update BEFORE UPDATE ON query_entries BEGIN SELECT RAISE(ABORT, 'query_entries is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER query_entries_no_delete BEFORE DELETE ON query_entries BEGIN SELECT RAISE(ABORT, 'query_entries is append-only'); END;
