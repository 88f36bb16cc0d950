CREATE TABLE "force_recommendations" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"audit_id" text NOT NULL,
	"criterion_id" text,
	"wording" text NOT NULL,
	"source" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" text NOT NULL,
	"waiting" boolean,
	"decision" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_at" text
);
--> statement-breakpoint
CREATE TABLE "finding_responses" (
	"id" text PRIMARY KEY NOT NULL,
	"finding_id" text NOT NULL,
	"audit_id" text NOT NULL,
	"district" text NOT NULL,
	"version" integer NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"action" text NOT NULL,
	"action_owner" text NOT NULL,
	"action_due_on" text,
	"action_done_at" text,
	"signed_name" text NOT NULL,
	"signed_rank" text NOT NULL,
	"on_behalf_of" text NOT NULL,
	"responded_by" text NOT NULL,
	"responded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "re_audits" (
	"recommendation_id" text NOT NULL,
	"audit_id" text NOT NULL,
	"planned_by" text NOT NULL,
	"planned_at" text NOT NULL,
	CONSTRAINT "re_audits_recommendation_id_audit_id_pk" PRIMARY KEY("recommendation_id","audit_id")
);
--> statement-breakpoint
CREATE TABLE "recommendation_findings" (
	"recommendation_id" text NOT NULL,
	"finding_id" text NOT NULL,
	CONSTRAINT "recommendation_findings_recommendation_id_finding_id_pk" PRIMARY KEY("recommendation_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"parameters" text NOT NULL,
	"saved_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_holidays" (
	"day" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"added_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"number" integer NOT NULL,
	"case_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"district" text NOT NULL,
	"version" integer NOT NULL,
	"answer" text NOT NULL,
	"reason_code" text,
	"text" text NOT NULL,
	"log_reference" text NOT NULL,
	"signed_name" text NOT NULL,
	"signed_rank" text NOT NULL,
	"on_behalf_of" text NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" text NOT NULL,
	"decide_by" text NOT NULL,
	"waiting" boolean,
	"decision" text,
	"ruled_answer" text,
	"ruled_reason_code" text,
	"ruling" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_at" text,
	"figure_before" text DEFAULT '' NOT NULL,
	"figure_after" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "district_responses" ADD COLUMN "on_behalf_of" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "due_date_changes" ADD COLUMN "because" text DEFAULT 'district' NOT NULL;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD COLUMN "signed_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD COLUMN "signed_rank" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "force_id" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "sponsor" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "strand" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "meeting" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "meeting_on" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "typed_wording" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "bound" jsonb;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "review_on" text;--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "superseded_by" text;--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "challenges_until" text;--> statement-breakpoint
ALTER TABLE "force_recommendations" ADD CONSTRAINT "force_recommendations_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "force_recommendations" ADD CONSTRAINT "force_recommendations_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "force_recommendations" ADD CONSTRAINT "force_recommendations_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_responses" ADD CONSTRAINT "finding_responses_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_responses" ADD CONSTRAINT "finding_responses_district_districts_code_fk" FOREIGN KEY ("district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_responses" ADD CONSTRAINT "finding_responses_responded_by_users_id_fk" FOREIGN KEY ("responded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_audits" ADD CONSTRAINT "re_audits_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_audits" ADD CONSTRAINT "re_audits_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_audits" ADD CONSTRAINT "re_audits_planned_by_users_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_findings" ADD CONSTRAINT "recommendation_findings_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_findings" ADD CONSTRAINT "recommendation_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_district_districts_code_fk" FOREIGN KEY ("district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_raised_by_users_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "force_recommendations_reference" ON "force_recommendations" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "force_recommendations_audit" ON "force_recommendations" USING btree ("audit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_requests_waiting" ON "extension_requests" USING btree ("recommendation_id","waiting");--> statement-breakpoint
CREATE INDEX "extension_requests_recommendation" ON "extension_requests" USING btree ("recommendation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "finding_responses_once" ON "finding_responses" USING btree ("finding_id","district","version");--> statement-breakpoint
CREATE INDEX "finding_responses_audit" ON "finding_responses" USING btree ("audit_id","district");--> statement-breakpoint
CREATE INDEX "re_audits_audit" ON "re_audits" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "recommendation_findings_finding" ON "recommendation_findings" USING btree ("finding_id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("user_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_number" ON "challenges" USING btree ("audit_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_waiting" ON "challenges" USING btree ("case_id","criterion_id","waiting");--> statement-breakpoint
CREATE INDEX "challenges_case" ON "challenges" USING btree ("case_id","criterion_id");--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_force_id_force_recommendations_id_fk" FOREIGN KEY ("force_id") REFERENCES "public"."force_recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recommendations_force" ON "recommendations" USING btree ("force_id");