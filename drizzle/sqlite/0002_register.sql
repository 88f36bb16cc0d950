DROP INDEX `recommendations_district`;--> statement-breakpoint
CREATE INDEX `recommendations_status` ON `recommendations` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `recommendations_district` ON `recommendations` (`district`,`status`,`due_on`);