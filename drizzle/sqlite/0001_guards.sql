-- Rows of these tables are only ever added. The chain of hashes shows what goes round the triggers.
CREATE TRIGGER trail_no_update BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER trail_no_delete BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_versions_no_update BEFORE UPDATE ON answer_versions BEGIN SELECT RAISE(ABORT, 'answer_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_versions_no_delete BEFORE DELETE ON answer_versions BEGIN SELECT RAISE(ABORT, 'answer_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER snapshots_no_update BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER snapshots_no_delete BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER crimes_no_update BEFORE UPDATE ON crimes BEGIN SELECT RAISE(ABORT, 'crimes are written once'); END;
