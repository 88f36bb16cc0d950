CREATE TABLE "offence_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"spellings" jsonb NOT NULL,
	"active_from" text NOT NULL,
	"active_to" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "offence_codes_code" ON "offence_codes" USING btree ("code","active_from");