-- A ruling that is made again gets the next number; what stood before is number 1.
ALTER TABLE "rulings" ADD COLUMN "number" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "rulings" ALTER COLUMN "number" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "rulings" DROP CONSTRAINT "rulings_case_id_criterion_id_pk";--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_case_id_criterion_id_number_pk" PRIMARY KEY("case_id","criterion_id","number");--> statement-breakpoint
CREATE TRIGGER rulings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rulings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
