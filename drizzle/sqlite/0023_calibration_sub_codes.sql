ALTER TABLE `agreed_answers` ADD `sub_codes` text;--> statement-breakpoint
ALTER TABLE `calibration_answers` ADD `sub_codes` text;