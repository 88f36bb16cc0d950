CREATE TABLE "criterion_matches" (
	"criterion_id" text NOT NULL,
	"earlier_criterion_id" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "criterion_matches_criterion_id_earlier_criterion_id_pk" PRIMARY KEY("criterion_id","earlier_criterion_id")
);
--> statement-breakpoint
ALTER TABLE "criterion_matches" ADD CONSTRAINT "criterion_matches_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_matches" ADD CONSTRAINT "criterion_matches_earlier_criterion_id_criteria_id_fk" FOREIGN KEY ("earlier_criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_matches" ADD CONSTRAINT "criterion_matches_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;