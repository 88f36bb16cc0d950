ALTER TABLE "audit_districts" ADD COLUMN "quota_flagged" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_districts" ADD COLUMN "quota_not_flagged" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audits" ADD COLUMN "flag_criterion" text;--> statement-breakpoint
ALTER TABLE "rulings" ADD COLUMN "sub_codes" jsonb;