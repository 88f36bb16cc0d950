ALTER TABLE `audit_districts` ADD `quota_flagged` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_districts` ADD `quota_not_flagged` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `audits` ADD `flag_criterion` text;--> statement-breakpoint
ALTER TABLE `rulings` ADD `sub_codes` text;