CREATE TABLE "officer_keys" (
	"user_id" text NOT NULL,
	"folded" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "officer_keys_user_id_folded_pk" PRIMARY KEY("user_id","folded")
);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"case_id" text NOT NULL,
	"user_id" text NOT NULL,
	"reason" text NOT NULL,
	"declared_at" text NOT NULL,
	CONSTRAINT "conflicts_case_id_user_id_pk" PRIMARY KEY("case_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "audit_districts" ADD COLUMN "quota_together" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audits" ADD COLUMN "strata" text DEFAULT 'apart' NOT NULL;--> statement-breakpoint
ALTER TABLE "audits" ADD COLUMN "sharing" jsonb DEFAULT '{"mode":"fixed"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "scores" ADD COLUMN "taken_away_at" text;--> statement-breakpoint
ALTER TABLE "officer_keys" ADD CONSTRAINT "officer_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "officer_keys_folded" ON "officer_keys" USING btree ("folded");