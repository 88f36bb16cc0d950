CREATE TABLE "draw_acts" (
	"draw_id" text NOT NULL,
	"number" integer NOT NULL,
	"quotas" jsonb NOT NULL,
	"reason" text NOT NULL,
	"finished_before" integer NOT NULL,
	"software_version" text NOT NULL,
	"by" text NOT NULL,
	"at" text NOT NULL,
	CONSTRAINT "draw_acts_draw_id_number_pk" PRIMARY KEY("draw_id","number")
);
--> statement-breakpoint
ALTER TABLE "sample_cases" ADD COLUMN "act" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sample_cases" ADD COLUMN "taken_at" text;--> statement-breakpoint
ALTER TABLE "sample_cases" ADD COLUMN "targeted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sample_cases" ADD COLUMN "added" jsonb;--> statement-breakpoint
ALTER TABLE "draw_acts" ADD CONSTRAINT "draw_acts_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_acts" ADD CONSTRAINT "draw_acts_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "crimes_to_draw" ON "crimes" USING btree ("extract_number","reference" collate "C","stratum") WHERE "crimes"."stratum" is not null;