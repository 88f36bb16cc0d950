CREATE TABLE "ward_areas" (
	"boundaries_id" text PRIMARY KEY NOT NULL,
	"wards" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mapping_profiles" ADD COLUMN "retired_at" text;--> statement-breakpoint
ALTER TABLE "mapping_profiles" ADD COLUMN "retired_by" text;--> statement-breakpoint
ALTER TABLE "extracts" ADD COLUMN "profile_id" text;--> statement-breakpoint
ALTER TABLE "ward_areas" ADD CONSTRAINT "ward_areas_boundaries_id_boundaries_id_fk" FOREIGN KEY ("boundaries_id") REFERENCES "public"."boundaries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_profile_id_mapping_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."mapping_profiles"("id") ON DELETE no action ON UPDATE no action;