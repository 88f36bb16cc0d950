CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"district" text,
	"held_on" text NOT NULL,
	"begins_at" text NOT NULL,
	"place" text NOT NULL,
	"note" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" text NOT NULL,
	"called_off_at" text,
	"called_off_because" text DEFAULT '' NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_district_districts_code_fk" FOREIGN KEY ("district") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_day" ON "meetings" USING btree ("held_on");