ALTER TABLE "findings" ADD COLUMN "team" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "source" text DEFAULT '' NOT NULL;