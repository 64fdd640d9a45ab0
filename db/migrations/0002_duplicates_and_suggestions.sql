ALTER TABLE "findings" ADD COLUMN "suggestion" jsonb;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "other_report" bigint;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "fingerprint" text;--> statement-breakpoint
CREATE INDEX "reports_fingerprint" ON "reports" USING btree ("fingerprint") WHERE fingerprint is not null;--> statement-breakpoint
UPDATE "findings" SET "seq" = "seq" + 10000 WHERE "code" = 'carry-over';
