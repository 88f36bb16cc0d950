DROP INDEX "recommendations_district";--> statement-breakpoint
CREATE INDEX "recommendations_status" ON "recommendations" USING btree ("status","due_on");--> statement-breakpoint
CREATE INDEX "recommendations_district" ON "recommendations" USING btree ("district","status","due_on");