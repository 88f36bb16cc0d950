CREATE TABLE "compared_crimes" (
	"comparison_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"district" text NOT NULL,
	"changes" jsonb NOT NULL,
	"sampled" boolean NOT NULL,
	CONSTRAINT "compared_crimes_comparison_id_place_pk" PRIMARY KEY("comparison_id","place")
);
--> statement-breakpoint
CREATE TABLE "control_totals" (
	"audit_id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"totals" jsonb NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" text NOT NULL,
	"acknowledged" jsonb,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crimes_left_out" (
	"rule_id" text NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "crimes_left_out_rule_id_reference_pk" PRIMARY KEY("rule_id","reference")
);
--> statement-breakpoint
CREATE TABLE "drawable_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"extract_number" integer NOT NULL,
	"choice" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"left_out" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"made_at" text NOT NULL,
	"standing" boolean
);
--> statement-breakpoint
CREATE TABLE "extract_comparisons" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"extract_id" text NOT NULL,
	"upload_id" text NOT NULL,
	"checked_under" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"found" jsonb NOT NULL,
	"compared_by" text NOT NULL,
	"compared_at" text NOT NULL,
	"whole" boolean
);
--> statement-breakpoint
ALTER TABLE "populations" ADD COLUMN "steps" jsonb;--> statement-breakpoint
ALTER TABLE "compared_crimes" ADD CONSTRAINT "compared_crimes_comparison_id_extract_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."extract_comparisons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_totals" ADD CONSTRAINT "control_totals_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_totals" ADD CONSTRAINT "control_totals_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crimes_left_out" ADD CONSTRAINT "crimes_left_out_rule_id_drawable_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."drawable_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawable_rules" ADD CONSTRAINT "drawable_rules_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extract_comparisons" ADD CONSTRAINT "extract_comparisons_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extract_comparisons" ADD CONSTRAINT "extract_comparisons_extract_id_extracts_id_fk" FOREIGN KEY ("extract_id") REFERENCES "public"."extracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extract_comparisons" ADD CONSTRAINT "extract_comparisons_compared_by_users_id_fk" FOREIGN KEY ("compared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "compared_crimes_kind" ON "compared_crimes" USING btree ("comparison_id","kind","place");--> statement-breakpoint
CREATE INDEX "compared_crimes_sampled" ON "compared_crimes" USING btree ("comparison_id","sampled","place");--> statement-breakpoint
CREATE UNIQUE INDEX "drawable_rules_standing" ON "drawable_rules" USING btree ("extract_number","standing");--> statement-breakpoint
CREATE INDEX "extract_comparisons_audit" ON "extract_comparisons" USING btree ("audit_id") WHERE "extract_comparisons"."whole" is not null;