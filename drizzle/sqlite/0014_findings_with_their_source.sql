ALTER TABLE `findings` ADD `team` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `findings` ADD `source` text DEFAULT '' NOT NULL;