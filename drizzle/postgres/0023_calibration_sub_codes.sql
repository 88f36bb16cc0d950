ALTER TABLE "agreed_answers" ADD COLUMN "sub_codes" jsonb;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD COLUMN "sub_codes" jsonb;