-- A document stands with the agency of its reports; the same bytes are stored once for each agency that they belong to.
ALTER TABLE "documents" ADD COLUMN "agency_id" bigint;--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_pkey";--> statement-breakpoint
INSERT INTO "documents" ("agency_id", "sha256", "name", "url", "host", "format", "text", "bytes", "fetched_at", "stored_at")
SELECT DISTINCT r."agency_id", d."sha256", d."name", d."url", d."host", d."format", d."text", d."bytes", d."fetched_at", d."stored_at"
  FROM "documents" d JOIN "reports" r ON r."sha256" = d."sha256";--> statement-breakpoint
DELETE FROM "documents" WHERE "agency_id" IS NULL;--> statement-breakpoint
ALTER TABLE "documents" ALTER COLUMN "agency_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_agency_id_sha256_pk" PRIMARY KEY("agency_id","sha256");
