CREATE TABLE "boundaries" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"attribution" text NOT NULL,
	"wards" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"loaded_by" text NOT NULL,
	"loaded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recording_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"begins_on" text NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile_counts" (
	"extract_number" integer NOT NULL,
	"dimension" text NOT NULL,
	"span" text NOT NULL,
	"district" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"crimes" integer NOT NULL,
	CONSTRAINT "profile_counts_extract_number_dimension_span_district_kind_value_pk" PRIMARY KEY("extract_number","dimension","span","district","kind","value")
);
--> statement-breakpoint
ALTER TABLE "outcome_groups" ADD COLUMN "blanks_counted" boolean DEFAULT true NOT NULL;