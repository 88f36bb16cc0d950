CREATE TABLE "mapping_profiles" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"header" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"known" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "profile_id" text;--> statement-breakpoint
ALTER TABLE "mapping_profiles" ADD CONSTRAINT "mapping_profiles_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mapping_profiles_version" ON "mapping_profiles" USING btree ("name","version");--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_profile_id_mapping_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."mapping_profiles"("id") ON DELETE no action ON UPDATE no action;