ALTER TABLE "reports" ADD COLUMN "likeness" integer[];--> statement-breakpoint
CREATE INDEX "reports_likeness" ON "reports" USING gin ("likeness") WITH (fastupdate=false) WHERE likeness is not null;