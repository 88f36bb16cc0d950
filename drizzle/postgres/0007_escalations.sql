CREATE TABLE "acknowledgements" (
	"escalation_id" text NOT NULL,
	"acknowledged_as" text NOT NULL,
	"acknowledged_by" text NOT NULL,
	"acknowledged_at" text NOT NULL,
	CONSTRAINT "acknowledgements_escalation_id_acknowledged_as_pk" PRIMARY KEY("escalation_id","acknowledged_as")
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"case_id" text NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"told" text NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_escalation_id_escalations_id_fk" FOREIGN KEY ("escalation_id") REFERENCES "public"."escalations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_acknowledged_by_users_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_raised_by_users_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalations_audit" ON "escalations" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "escalations_district" ON "escalations" USING btree ("district","kind");