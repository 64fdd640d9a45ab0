-- The dimensions of a report stand beside its figures.
ALTER TABLE "figures" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "scope" text;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "edition" text;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "region_code" text;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "current" boolean;--> statement-breakpoint
UPDATE "figures" f SET "level" = r."level", "kind" = r."kind", "scope" = r."scope", "edition" = coalesce(r."edition", 'none'),
       "region_code" = coalesce(r."region_code", '000000'), "current" = r."current"
  FROM "reports" r WHERE r."agency_id" = f."agency_id" AND r."id" = f."report_id";--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "level" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "scope" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "edition" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "region_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ALTER COLUMN "current" SET NOT NULL;
