ALTER TABLE `uploads` ADD `reading` text DEFAULT '{"headerRow":1,"example":null,"refused":[]}' NOT NULL;--> statement-breakpoint
CREATE INDEX `uploads_audit` ON `uploads` (`audit_id`);