CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`about_id` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`page` text NOT NULL,
	`repeatable` integer NOT NULL,
	`queued_at` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` text,
	`claimed_by` text,
	`sent_at` text,
	`failure` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`about`,`about_id`,`recipient`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`next_try_at`) WHERE "outbox"."next_try_at" is not null;--> statement-breakpoint
CREATE TABLE `contacts` (
	`kind` text NOT NULL,
	`district` text NOT NULL,
	`user_id` text,
	`email` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`kind`, `district`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_user` ON `contacts` (`user_id`);--> statement-breakpoint
CREATE TABLE `risk_tools` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`district` text NOT NULL,
	`in_force_from` text,
	`in_force_to` text,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `training_records` (
	`version` integer NOT NULL,
	`row` integer NOT NULL,
	`folded` text NOT NULL,
	`course` text NOT NULL,
	`held_from` text NOT NULL,
	`held_until` text,
	PRIMARY KEY(`version`, `row`),
	FOREIGN KEY (`version`) REFERENCES `training_registers`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_records_officer` ON `training_records` (`version`,`folded`);--> statement-breakpoint
CREATE TABLE `training_registers` (
	`version` integer PRIMARY KEY NOT NULL,
	`as_at` text NOT NULL,
	`source` text NOT NULL,
	`sha256` text NOT NULL,
	`officers` integer NOT NULL,
	`records` integer NOT NULL,
	`counting` text NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`imported_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `crimes_pair` ON `crimes` (`extract_number`,`pair_key`,`recorded_on`) WHERE "crimes"."pair_key" is not null;