ALTER TABLE `criteria` ADD `asked_when` text;--> statement-breakpoint
ALTER TABLE `criteria` ADD `sub_codes` text;--> statement-breakpoint
ALTER TABLE `users` ADD `shortcuts_off_at` text;--> statement-breakpoint
ALTER TABLE `answer_versions` ADD `sub_codes` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `sub_codes` text;