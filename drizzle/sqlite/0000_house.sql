CREATE TABLE `checklist_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`checklist_id` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text,
	`published_by` text,
	FOREIGN KEY (`checklist_id`) REFERENCES `checklists`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checklist_versions_number` ON `checklist_versions` (`checklist_id`,`version`);--> statement-breakpoint
CREATE TABLE `checklists` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`policy` text NOT NULL,
	`yes_means` text NOT NULL,
	`no_means` text NOT NULL,
	`not_applicable_means` text NOT NULL,
	`cannot_tell_means` text NOT NULL,
	`evidence` text NOT NULL,
	`not_applicable_offered` integer NOT NULL,
	`critical` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `checklist_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `criteria_key` ON `criteria` (`version_id`,`key`);--> statement-breakpoint
CREATE TABLE `districts` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`position` integer NOT NULL,
	`active_from` text NOT NULL,
	`active_to` text,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outcome_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`codes` text NOT NULL,
	`note` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reason_codes` (
	`criterion_id` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`criterion_id`, `code`),
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`form` text NOT NULL,
	`fields` text NOT NULL,
	`errors` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_user` ON `drafts` (`user_id`);--> statement-breakpoint
CREATE TABLE `saves` (
	`save_id` text NOT NULL,
	`user_id` text NOT NULL,
	`command` text NOT NULL,
	`result` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`user_id`, `save_id`)
);
--> statement-breakpoint
CREATE INDEX `saves_at` ON `saves` (`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role_version` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ended_at` text,
	`ended_because` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`address` text NOT NULL,
	`at` text NOT NULL,
	`succeeded` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_account` ON `sign_in_attempts` (`account`,`at`);--> statement-breakpoint
CREATE INDEX `sign_in_attempts_address` ON `sign_in_attempts` (`address`,`at`);--> statement-breakpoint
CREATE TABLE `user_roles` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`district` text NOT NULL,
	PRIMARY KEY(`user_id`, `role`, `district`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`rank` text NOT NULL,
	`home_district` text,
	`password_hash` text NOT NULL,
	`one_time_until` text,
	`disabled_at` text,
	`role_version` integer NOT NULL,
	`created_at` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`home_district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `audit_auditors` (
	`audit_id` text NOT NULL,
	`user_id` text NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`audit_id`, `user_id`),
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_districts` (
	`audit_id` text NOT NULL,
	`district` text NOT NULL,
	`quota_domestic` integer NOT NULL,
	`quota_non_domestic` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`audit_id`, `district`),
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audits` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`title` text NOT NULL,
	`theme` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`checklist_version_id` text NOT NULL,
	`second_scores` integer NOT NULL,
	`status` text NOT NULL,
	`lead_id` text NOT NULL,
	`created_at` text NOT NULL,
	`issued_at` text,
	`issued_by` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`checklist_version_id`) REFERENCES `checklist_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audits_reference` ON `audits` (`reference`);--> statement-breakpoint
CREATE TABLE `crime_counts` (
	`extract_number` integer NOT NULL,
	`span` text NOT NULL,
	`district` text NOT NULL,
	`kind` text NOT NULL,
	`outcome_code` text NOT NULL,
	`outcome_text` text NOT NULL,
	`eligible` integer NOT NULL,
	`crimes` integer NOT NULL,
	PRIMARY KEY(`extract_number`, `span`, `district`, `kind`, `outcome_code`, `outcome_text`, `eligible`)
);
--> statement-breakpoint
CREATE TABLE `crimes` (
	`extract_number` integer NOT NULL,
	`row` integer NOT NULL,
	`reference` text NOT NULL,
	`district` text NOT NULL,
	`domestic` integer,
	`recorded_on` text,
	`span` text NOT NULL,
	`stratum` text,
	`offence` text,
	`outcome_code` text,
	`outcome_text` text,
	`ward` text,
	`team` text,
	`officer_key` text,
	`arrested` integer,
	`risk_assessed` integer,
	`cyber` integer,
	`pair_key` text,
	`record_status` text,
	PRIMARY KEY(`extract_number`, `row`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `crimes_reference` ON `crimes` (`extract_number`,`reference`);--> statement-breakpoint
CREATE TABLE `draw_strata` (
	`draw_id` text NOT NULL,
	`key` text NOT NULL,
	`district` text NOT NULL,
	`kind` text NOT NULL,
	`population` integer NOT NULL,
	`quota` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `key`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draws` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`number` integer NOT NULL,
	`algorithm` text NOT NULL,
	`seed` text NOT NULL,
	`seed_source` text NOT NULL,
	`witnesses` text NOT NULL,
	`population_size` integer NOT NULL,
	`population_sha256` text NOT NULL,
	`software_version` text NOT NULL,
	`drawn_by` text NOT NULL,
	`drawn_at` text NOT NULL,
	`standing` integer,
	`void_asked_by` text,
	`void_reason` text,
	`voided_by` text,
	`voided_at` text,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draws_number` ON `draws` (`audit_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `draws_standing` ON `draws` (`audit_id`,`standing`);--> statement-breakpoint
CREATE TABLE `extracts` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`audit_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`encoding` text NOT NULL,
	`delimiter` text NOT NULL,
	`mapping` text NOT NULL,
	`report` text NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`imported_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extracts_number` ON `extracts` (`number`);--> statement-breakpoint
CREATE INDEX `extracts_audit` ON `extracts` (`audit_id`);--> statement-breakpoint
CREATE TABLE `populations` (
	`audit_id` text PRIMARY KEY NOT NULL,
	`extract_id` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`rule` text NOT NULL,
	`strata` text NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_at` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extract_id`) REFERENCES `extracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sample_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`audit_id` text NOT NULL,
	`stratum` text NOT NULL,
	`district` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`extract_number` integer NOT NULL,
	`crime_row` integer NOT NULL,
	`ticket` text NOT NULL,
	`rank` integer NOT NULL,
	`number` integer NOT NULL,
	`second` integer NOT NULL,
	`out_of_scope_reason` text,
	`out_of_scope_note` text,
	`out_of_scope_by` text,
	`out_of_scope_at` text,
	`replaces` text,
	`spare_asked` text,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_cases_rank` ON `sample_cases` (`draw_id`,`stratum`,`rank`);--> statement-breakpoint
CREATE INDEX `sample_cases_audit` ON `sample_cases` (`audit_id`,`district`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_size` integer NOT NULL,
	`sha256` text NOT NULL,
	`encoding` text NOT NULL,
	`delimiter` text NOT NULL,
	`header` text NOT NULL,
	`first_rows` text NOT NULL,
	`mapping` text,
	`report` text,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_versions` (
	`score_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`revision` integer NOT NULL,
	`answer` text,
	`reason_code` text,
	`reason` text NOT NULL,
	`evidence` text NOT NULL,
	`note` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`score_id`, `criterion_id`, `revision`),
	FOREIGN KEY (`score_id`) REFERENCES `scores`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`score_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`answer` text,
	`reason_code` text,
	`reason` text NOT NULL,
	`evidence` text NOT NULL,
	`note` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`score_id`, `criterion_id`),
	FOREIGN KEY (`score_id`) REFERENCES `scores`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rulings` (
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason_code` text,
	`reason` text NOT NULL,
	`ruled_by` text NOT NULL,
	`ruled_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `criterion_id`),
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `scores` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`audit_id` text NOT NULL,
	`turn` text NOT NULL,
	`scorer_id` text NOT NULL,
	`status` text NOT NULL,
	`started_at` text,
	`finished_at` text,
	`reopened_because` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scorer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scores_turn` ON `scores` (`case_id`,`turn`);--> statement-breakpoint
CREATE INDEX `scores_scorer` ON `scores` (`scorer_id`,`status`);--> statement-breakpoint
CREATE INDEX `scores_audit` ON `scores` (`audit_id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`what` text NOT NULL,
	`owner_name` text NOT NULL,
	`due_on` text NOT NULL,
	`done_at` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `actions_recommendation` ON `actions` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `district_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`signed_name` text NOT NULL,
	`signed_rank` text NOT NULL,
	`responded_by` text NOT NULL,
	`responded_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `district_responses_recommendation` ON `district_responses` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `due_date_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `due_date_changes_recommendation` ON `due_date_changes` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`criterion_id` text,
	`district` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `findings_audit` ON `findings` (`audit_id`);--> statement-breakpoint
CREATE TABLE `progress_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`evidence` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `progress_updates_recommendation` ON `progress_updates` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`audit_id` text NOT NULL,
	`finding_id` text,
	`criterion_id` text,
	`district` text NOT NULL,
	`wording` text NOT NULL,
	`priority` text NOT NULL,
	`owner_role` text NOT NULL,
	`owner_name` text NOT NULL,
	`due_on` text,
	`original_due_on` text,
	`closing_test` text NOT NULL,
	`evidence_required` text NOT NULL,
	`status` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`issued_at` text,
	`closure_proposed_by` text,
	`closed_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `findings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendations_reference` ON `recommendations` (`reference`);--> statement-breakpoint
CREATE INDEX `recommendations_district` ON `recommendations` (`district`,`status`);--> statement-breakpoint
CREATE INDEX `recommendations_audit` ON `recommendations` (`audit_id`);--> statement-breakpoint
CREATE INDEX `recommendations_due` ON `recommendations` (`due_on`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`version` integer NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` text NOT NULL,
	`reason` text NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshots_version` ON `snapshots` (`audit_id`,`version`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trail` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`event` text NOT NULL,
	`law` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`audit_id` text,
	`district` text,
	`details` text NOT NULL,
	`request_id` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `trail_audit` ON `trail` (`audit_id`,`seq`);--> statement-breakpoint
CREATE INDEX `trail_subject` ON `trail` (`subject_type`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `trail_actor` ON `trail` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `trail_event` ON `trail` (`event`,`seq`);