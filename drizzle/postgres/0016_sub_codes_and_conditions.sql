ALTER TABLE "criteria" ADD COLUMN "asked_when" jsonb;--> statement-breakpoint
ALTER TABLE "criteria" ADD COLUMN "sub_codes" jsonb;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "shortcuts_off_at" text;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD COLUMN "sub_codes" jsonb;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "sub_codes" jsonb;