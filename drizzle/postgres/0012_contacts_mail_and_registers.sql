CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"about_id" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"page" text NOT NULL,
	"repeatable" boolean NOT NULL,
	"queued_at" text NOT NULL,
	"tries" integer NOT NULL,
	"next_try_at" text,
	"claimed_by" text,
	"sent_at" text,
	"failure" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"kind" text NOT NULL,
	"district" text NOT NULL,
	"user_id" text,
	"email" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" text NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "contacts_kind_district_pk" PRIMARY KEY("kind","district")
);
--> statement-breakpoint
CREATE TABLE "risk_tools" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"district" text NOT NULL,
	"in_force_from" text,
	"in_force_to" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_records" (
	"version" integer NOT NULL,
	"row" integer NOT NULL,
	"folded" text NOT NULL,
	"course" text NOT NULL,
	"held_from" text NOT NULL,
	"held_until" text,
	CONSTRAINT "training_records_version_row_pk" PRIMARY KEY("version","row")
);
--> statement-breakpoint
CREATE TABLE "training_registers" (
	"version" integer PRIMARY KEY NOT NULL,
	"as_at" text NOT NULL,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"officers" integer NOT NULL,
	"records" integer NOT NULL,
	"counting" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" text NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_version_training_registers_version_fk" FOREIGN KEY ("version") REFERENCES "public"."training_registers"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_registers" ADD CONSTRAINT "training_registers_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_once" ON "outbox" USING btree ("about","about_id","recipient");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_try_at") WHERE "outbox"."next_try_at" is not null;--> statement-breakpoint
CREATE INDEX "contacts_user" ON "contacts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "training_records_officer" ON "training_records" USING btree ("version","folded");--> statement-breakpoint
CREATE INDEX "crimes_pair" ON "crimes" USING btree ("extract_number","pair_key","recorded_on") WHERE "crimes"."pair_key" is not null;