-- A ruling that is made again gets the next number; what stood before is number 1.
CREATE TABLE `__new_rulings` (
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`number` integer NOT NULL,
	`answer` text NOT NULL,
	`reason_code` text,
	`reason` text NOT NULL,
	`ruled_by` text NOT NULL,
	`ruled_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `criterion_id`, `number`),
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_rulings`("case_id", "criterion_id", "number", "answer", "reason_code", "reason", "ruled_by", "ruled_at") SELECT "case_id", "criterion_id", 1, "answer", "reason_code", "reason", "ruled_by", "ruled_at" FROM `rulings`;--> statement-breakpoint
DROP TABLE `rulings`;--> statement-breakpoint
ALTER TABLE `__new_rulings` RENAME TO `rulings`;--> statement-breakpoint
CREATE TRIGGER rulings_no_update BEFORE UPDATE ON rulings BEGIN SELECT RAISE(ABORT, 'rulings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rulings_no_delete BEFORE DELETE ON rulings BEGIN SELECT RAISE(ABORT, 'rulings is append-only'); END;
