CREATE TABLE "agreed_answers" (
	"case_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"answer" text NOT NULL,
	"reason_code" text,
	"why" text NOT NULL,
	CONSTRAINT "agreed_answers_case_id_criterion_id_pk" PRIMARY KEY("case_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_cases" (
	"id" text PRIMARY KEY NOT NULL,
	"set_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calibration_sets" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"version_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" text NOT NULL,
	"published_by" text,
	"published_at" text
);
--> statement-breakpoint
CREATE TABLE "agreement_passes" (
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"answers" integer NOT NULL,
	"passed_by" text NOT NULL,
	"passed_at" text NOT NULL,
	CONSTRAINT "agreement_passes_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TABLE "queries" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"case_id" text NOT NULL,
	"score_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" text NOT NULL,
	"resolved_by" text,
	"resolved_at" text,
	"withdrawn_at" text
);
--> statement-breakpoint
CREATE TABLE "query_entries" (
	"query_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"said_by" text NOT NULL,
	"said_at" text NOT NULL,
	CONSTRAINT "query_entries_query_id_number_pk" PRIMARY KEY("query_id","number")
);
--> statement-breakpoint
CREATE TABLE "ruling_examples" (
	"id" text PRIMARY KEY NOT NULL,
	"checklist_id" text NOT NULL,
	"criterion_key" text NOT NULL,
	"answer" text NOT NULL,
	"text" text NOT NULL,
	"case_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"ruling_number" integer NOT NULL,
	"added_by" text NOT NULL,
	"added_at" text NOT NULL,
	"left_out_by" text,
	"left_out_at" text
);
--> statement-breakpoint
CREATE TABLE "version_examples" (
	"version_id" text NOT NULL,
	"example_id" text NOT NULL,
	CONSTRAINT "version_examples_version_id_example_id_pk" PRIMARY KEY("version_id","example_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_answers" (
	"calibration_id" text NOT NULL,
	"case_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"answer" text NOT NULL,
	"reason_code" text,
	"saved_at" text NOT NULL,
	CONSTRAINT "calibration_answers_calibration_id_case_id_criterion_id_pk" PRIMARY KEY("calibration_id","case_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "calibrations" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"set_id" text NOT NULL,
	"user_id" text NOT NULL,
	"started_at" text NOT NULL,
	"finished_at" text
);
--> statement-breakpoint
ALTER TABLE "audits" ADD COLUMN "calibration_set_id" text;--> statement-breakpoint
ALTER TABLE "agreed_answers" ADD CONSTRAINT "agreed_answers_case_id_calibration_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."calibration_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_answers" ADD CONSTRAINT "agreed_answers_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_set_id_calibration_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."calibration_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_sets" ADD CONSTRAINT "calibration_sets_version_id_checklist_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."checklist_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_sets" ADD CONSTRAINT "calibration_sets_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_passes" ADD CONSTRAINT "agreement_passes_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_passes" ADD CONSTRAINT "agreement_passes_passed_by_users_id_fk" FOREIGN KEY ("passed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queries" ADD CONSTRAINT "queries_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queries" ADD CONSTRAINT "queries_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queries" ADD CONSTRAINT "queries_score_id_scores_id_fk" FOREIGN KEY ("score_id") REFERENCES "public"."scores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queries" ADD CONSTRAINT "queries_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queries" ADD CONSTRAINT "queries_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_entries" ADD CONSTRAINT "query_entries_query_id_queries_id_fk" FOREIGN KEY ("query_id") REFERENCES "public"."queries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_entries" ADD CONSTRAINT "query_entries_said_by_users_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling_examples" ADD CONSTRAINT "ruling_examples_checklist_id_checklists_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling_examples" ADD CONSTRAINT "ruling_examples_case_id_sample_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sample_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling_examples" ADD CONSTRAINT "ruling_examples_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_examples" ADD CONSTRAINT "version_examples_version_id_checklist_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."checklist_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_examples" ADD CONSTRAINT "version_examples_example_id_ruling_examples_id_fk" FOREIGN KEY ("example_id") REFERENCES "public"."ruling_examples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD CONSTRAINT "calibration_answers_calibration_id_calibrations_id_fk" FOREIGN KEY ("calibration_id") REFERENCES "public"."calibrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD CONSTRAINT "calibration_answers_case_id_calibration_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."calibration_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_answers" ADD CONSTRAINT "calibration_answers_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_set_id_calibration_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."calibration_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calibration_sets_title" ON "calibration_sets" USING btree ("title");--> statement-breakpoint
CREATE INDEX "queries_audit" ON "queries" USING btree ("audit_id");--> statement-breakpoint
CREATE INDEX "queries_case" ON "queries" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ruling_examples_ruling" ON "ruling_examples" USING btree ("case_id","criterion_id","ruling_number");--> statement-breakpoint
CREATE INDEX "ruling_examples_checklist" ON "ruling_examples" USING btree ("checklist_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calibrations_person" ON "calibrations" USING btree ("audit_id","set_id","user_id");--> statement-breakpoint
ALTER TABLE "audits" ADD CONSTRAINT "audits_calibration_set_id_calibration_sets_id_fk" FOREIGN KEY ("calibration_set_id") REFERENCES "public"."calibration_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Nobody rules on their own score, whatever a command would let through.
CREATE FUNCTION refuse_own_ruling() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM scores WHERE scores.case_id = NEW.case_id AND scores.scorer_id = NEW.ruled_by) THEN RAISE EXCEPTION 'nobody rules on their own score'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE TRIGGER rulings_not_own_score BEFORE INSERT ON rulings FOR EACH ROW EXECUTE FUNCTION refuse_own_ruling();
--> statement-breakpoint
CREATE TRIGGER agreement_passes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_passes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER query_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON query_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
