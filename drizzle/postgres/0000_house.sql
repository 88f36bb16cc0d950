CREATE TABLE "checklist_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"checklist_id" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" text NOT NULL,
	"published_at" text,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "checklists" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"policy" text NOT NULL,
	"yes_means" text NOT NULL,
	"no_means" text NOT NULL,
	"not_applicable_means" text NOT NULL,
	"cannot_tell_means" text NOT NULL,
	"evidence" text NOT NULL,
	"not_applicable_offered" boolean NOT NULL,
	"critical" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "districts" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"position" integer NOT NULL,
	"active_from" text NOT NULL,
	"active_to" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"codes" jsonb NOT NULL,
	"note" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reason_codes" (
	"criterion_id" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "reason_codes_criterion_id_code_pk" PRIMARY KEY("criterion_id","code")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"form" text NOT NULL,
	"fields" jsonb NOT NULL,
	"errors" jsonb NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saves" (
	"save_id" text NOT NULL,
	"user_id" text NOT NULL,
	"command" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "saves_user_id_save_id_pk" PRIMARY KEY("user_id","save_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role_version" integer NOT NULL,
	"created_at" text NOT NULL,
	"last_seen_at" text NOT NULL,
	"ended_at" text,
	"ended_because" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"address" text NOT NULL,
	"at" text NOT NULL,
	"succeeded" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"district" text NOT NULL,
	CONSTRAINT "user_roles_user_id_role_district_pk" PRIMARY KEY("user_id","role","district")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"rank" text NOT NULL,
	"home_district" text,
	"password_hash" text NOT NULL,
	"one_time_until" text,
	"disabled_at" text,
	"role_version" integer NOT NULL,
	"created_at" text NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_auditors" (
	"audit_id" text NOT NULL,
	"user_id" text NOT NULL,
	"added_at" text NOT NULL,
	CONSTRAINT "audit_auditors_audit_id_user_id_pk" PRIMARY KEY("audit_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "audit_districts" (
	"audit_id" text NOT NULL,
	"district" text NOT NULL,
	"quota_domestic" integer NOT NULL,
	"quota_non_domestic" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "audit_districts_audit_id_district_pk" PRIMARY KEY("audit_id","district")
);
--> statement-breakpoint
CREATE TABLE "audits" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"theme" text NOT NULL,
	"period_from" text NOT NULL,
	"period_to" text NOT NULL,
	"checklist_version_id" text NOT NULL,
	"second_scores" integer NOT NULL,
	"status" text NOT NULL,
	"lead_id" text NOT NULL,
	"created_at" text NOT NULL,
	"issued_at" text,
	"issued_by" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crime_counts" (
	"extract_number" integer NOT NULL,
	"span" text NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"outcome_code" text NOT NULL,
	"outcome_text" text NOT NULL,
	"eligible" boolean NOT NULL,
	"crimes" integer NOT NULL,
	CONSTRAINT "crime_counts_extract_number_span_district_kind_outcome_code_outcome_text_eligible_pk" PRIMARY KEY("extract_number","span","district","kind","outcome_code","outcome_text","eligible")
);
--> statement-breakpoint
CREATE TABLE "crimes" (
	"extract_number" integer NOT NULL,
	"row" integer NOT NULL,
	"reference" text NOT NULL,
	"district" text NOT NULL,
	"domestic" boolean,
	"recorded_on" text,
	"span" text NOT NULL,
	"stratum" text,
	"offence" text,
	"outcome_code" text,
	"outcome_text" text,
	"ward" text,
	"team" text,
	"officer_key" text,
	"arrested" boolean,
	"risk_assessed" boolean,
	"cyber" boolean,
	"pair_key" text,
	"record_status" text,
	CONSTRAINT "crimes_extract_number_row_pk" PRIMARY KEY("extract_number","row")
);
--> statement-breakpoint
CREATE TABLE "draw_strata" (
	"draw_id" text NOT NULL,
	"key" text NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"population" integer NOT NULL,
	"quota" integer NOT NULL,
	CONSTRAINT "draw_strata_draw_id_key_pk" PRIMARY KEY("draw_id","key")
);
--> statement-breakpoint
CREATE TABLE "draws" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"number" integer NOT NULL,
	"algorithm" text NOT NULL,
	"seed" text NOT NULL,
	"seed_source" text NOT NULL,
	"witnesses" text NOT NULL,
	"population_size" integer NOT NULL,
	"population_sha256" text NOT NULL,
	"software_version" text NOT NULL,
	"drawn_by" text NOT NULL,
	"drawn_at" text NOT NULL,
	"standing" boolean,
	"void_asked_by" text,
	"void_reason" text,
	"voided_by" text,
	"voided_at" text
);
--> statement-breakpoint
CREATE TABLE "extracts" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"audit_id" text NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" text NOT NULL,
	"superseded_at" text
);
--> statement-breakpoint
CREATE TABLE "populations" (
	"audit_id" text PRIMARY KEY NOT NULL,
	"extract_id" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"rule" text NOT NULL,
	"strata" jsonb NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_cases" (
	"id" text PRIMARY KEY NOT NULL,
	"draw_id" text NOT NULL,
	"audit_id" text NOT NULL,
	"stratum" text NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"extract_number" integer NOT NULL,
	"crime_row" integer NOT NULL,
	"ticket" text NOT NULL,
	"rank" integer NOT NULL,
	"number" integer NOT NULL,
	"second" boolean NOT NULL,
	"out_of_scope_reason" text,
	"out_of_scope_note" text,
	"out_of_scope_by" text,
	"out_of_scope_at" text,
	"replaces" text,
	"spare_asked" jsonb
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"header" jsonb NOT NULL,
	"first_rows" jsonb NOT NULL,
	"mapping" jsonb,
	"report" jsonb,
	"uploaded_by" text NOT NULL,
	"uploaded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_versions" (
	"score_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"revision" integer NOT NULL,
	"answer" text,
	"reason_code" text,
	"reason" text NOT NULL,
	"evidence" text NOT NULL,
	"note" text NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text NOT NULL,
	CONSTRAINT "answer_versions_score_id_criterion_id_revision_pk" PRIMARY KEY("score_id","criterion_id","revision")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"score_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"answer" text,
	"reason_code" text,
	"reason" text NOT NULL,
	"evidence" text NOT NULL,
	"note" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text NOT NULL,
	CONSTRAINT "answers_score_id_criterion_id_pk" PRIMARY KEY("score_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"case_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"answer" text NOT NULL,
	"reason_code" text,
	"reason" text NOT NULL,
	"ruled_by" text NOT NULL,
	"ruled_at" text NOT NULL,
	CONSTRAINT "rulings_case_id_criterion_id_pk" PRIMARY KEY("case_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"audit_id" text NOT NULL,
	"turn" text NOT NULL,
	"scorer_id" text NOT NULL,
	"status" text NOT NULL,
	"started_at" text,
	"finished_at" text,
	"reopened_because" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"what" text NOT NULL,
	"owner_name" text NOT NULL,
	"due_on" text NOT NULL,
	"done_at" text,
	"added_by" text NOT NULL,
	"added_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "district_responses" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"signed_name" text NOT NULL,
	"signed_rank" text NOT NULL,
	"responded_by" text NOT NULL,
	"responded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "due_date_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"criterion_id" text,
	"district" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" text NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress_updates" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"evidence" text NOT NULL,
	"by" text NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"audit_id" text NOT NULL,
	"finding_id" text,
	"criterion_id" text,
	"district" text NOT NULL,
	"wording" text NOT NULL,
	"priority" text NOT NULL,
	"owner_role" text NOT NULL,
	"owner_name" text NOT NULL,
	"due_on" text,
	"original_due_on" text,
	"closing_test" text NOT NULL,
	"evidence_required" text NOT NULL,
	"status" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" text NOT NULL,
	"issued_at" text,
	"closure_proposed_by" text,
	"closed_at" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"version" integer NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" text NOT NULL,
	"reason" text NOT NULL,
	"sha256" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trail" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"event" text NOT NULL,
	"law" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"audit_id" text,
	"district" text,
	"details" text NOT NULL,
	"request_id" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checklist_versions" ADD CONSTRAINT "checklist_versions_checklist_id_checklists_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_version_id_checklist_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."checklist_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_codes" ADD CONSTRAINT "reason_codes_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_home_district_districts_code_fk" FOREIGN KEY ("home_district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_auditors" ADD CONSTRAINT "audit_auditors_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_auditors" ADD CONSTRAINT "audit_auditors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_districts" ADD CONSTRAINT "audit_districts_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_districts" ADD CONSTRAINT "audit_districts_district_districts_code_fk" FOREIGN KEY ("district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audits" ADD CONSTRAINT "audits_checklist_version_id_checklist_versions_id_fk" FOREIGN KEY ("checklist_version_id") REFERENCES "public"."checklist_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audits" ADD CONSTRAINT "audits_lead_id_users_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_strata" ADD CONSTRAINT "draw_strata_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_drawn_by_users_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_extract_id_extracts_id_fk" FOREIGN KEY ("extract_id") REFERENCES "public"."extracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_frozen_by_users_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_cases" ADD CONSTRAINT "sample_cases_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_cases" ADD CONSTRAINT "sample_cases_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_versions" ADD CONSTRAINT "answer_versions_score_id_scores_id_fk" FOREIGN KEY ("score_id") REFERENCES "public"."scores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_score_id_scores_id_fk" FOREIGN KEY ("score_id") REFERENCES "public"."scores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_scorer_id_users_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district_responses" ADD CONSTRAINT "district_responses_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district_responses" ADD CONSTRAINT "district_responses_responded_by_users_id_fk" FOREIGN KEY ("responded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_date_changes" ADD CONSTRAINT "due_date_changes_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_date_changes" ADD CONSTRAINT "due_date_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_district_districts_code_fk" FOREIGN KEY ("district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_district_districts_code_fk" FOREIGN KEY ("district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_issued_by_users_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "checklist_versions_number" ON "checklist_versions" USING btree ("checklist_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "criteria_key" ON "criteria" USING btree ("version_id","key");--> statement-breakpoint
CREATE INDEX "drafts_user" ON "drafts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "saves_at" ON "saves" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_account" ON "sign_in_attempts" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_address" ON "sign_in_attempts" USING btree ("address","at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "audits_reference" ON "audits" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "crimes_reference" ON "crimes" USING btree ("extract_number","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "draws_number" ON "draws" USING btree ("audit_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "draws_standing" ON "draws" USING btree ("audit_id","standing");--> statement-breakpoint
CREATE UNIQUE INDEX "extracts_number" ON "extracts" USING btree ("number");--> statement-breakpoint
CREATE INDEX "extracts_audit" ON "extracts" USING btree ("audit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sample_cases_rank" ON "sample_cases" USING btree ("draw_id","stratum","rank");--> statement-breakpoint
CREATE INDEX "sample_cases_audit" ON "sample_cases" USING btree ("audit_id","district");--> statement-breakpoint
CREATE UNIQUE INDEX "scores_turn" ON "scores" USING btree ("case_id","turn");--> statement-breakpoint
CREATE INDEX "scores_scorer" ON "scores" USING btree ("scorer_id","status");--> statement-breakpoint
CREATE INDEX "scores_audit" ON "scores" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "actions_recommendation" ON "actions" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "district_responses_recommendation" ON "district_responses" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "due_date_changes_recommendation" ON "due_date_changes" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "findings_audit" ON "findings" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "progress_updates_recommendation" ON "progress_updates" USING btree ("recommendation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendations_reference" ON "recommendations" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "recommendations_district" ON "recommendations" USING btree ("district","status");--> statement-breakpoint
CREATE INDEX "recommendations_audit" ON "recommendations" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "recommendations_due" ON "recommendations" USING btree ("due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_version" ON "snapshots" USING btree ("audit_id","version");--> statement-breakpoint
CREATE INDEX "trail_audit" ON "trail" USING btree ("audit_id","seq");--> statement-breakpoint
CREATE INDEX "trail_subject" ON "trail" USING btree ("subject_type","subject_id","seq");--> statement-breakpoint
CREATE INDEX "trail_actor" ON "trail" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "trail_event" ON "trail" USING btree ("event","seq");