CREATE TABLE `blind_pairs` (
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`first` text NOT NULL,
	`second` text NOT NULL,
	`first_scorer_id` text NOT NULL,
	`second_scorer_id` text NOT NULL,
	`in_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `criterion_id`),
	FOREIGN KEY (`case_id`) REFERENCES `sample_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- What is in already was given blind as far as can be told: it was not reopened since.
INSERT INTO blind_pairs (case_id, criterion_id, first, second, first_scorer_id, second_scorer_id, in_at)
SELECT one.case_id, a.criterion_id, a.answer, b.answer, one.scorer_id, two.scorer_id, CASE WHEN one.finished_at > two.finished_at THEN one.finished_at ELSE two.finished_at END
FROM scores one
JOIN scores two ON two.case_id = one.case_id AND two.turn = 'second' AND two.status = 'finished'
JOIN answers a ON a.score_id = one.id
JOIN answers b ON b.score_id = two.id AND b.criterion_id = a.criterion_id
WHERE one.turn = 'first' AND one.status = 'finished' AND a.answer IS NOT NULL AND b.answer IS NOT NULL;
