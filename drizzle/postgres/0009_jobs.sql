CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"audit_id" text NOT NULL,
	"upload_id" text NOT NULL,
	"status" text NOT NULL,
	"rows_done" integer NOT NULL,
	"share" integer NOT NULL,
	"because" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" text NOT NULL,
	"beat_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "loose_crimes" (
	"extract_number" integer PRIMARY KEY NOT NULL,
	"because" text NOT NULL,
	"beat_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_upload" ON "jobs" USING btree ("upload_id");--> statement-breakpoint
CREATE INDEX "jobs_audit" ON "jobs" USING btree ("audit_id");