CREATE TABLE `crime_pairs` (
	`extract_number` integer NOT NULL,
	`pair` integer NOT NULL,
	`recorded_on` text NOT NULL,
	`row` integer NOT NULL,
	PRIMARY KEY(`extract_number`, `pair`, `recorded_on`, `row`)
);
--> statement-breakpoint
DROP INDEX `crimes_pair`;