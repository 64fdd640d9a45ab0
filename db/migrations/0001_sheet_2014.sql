ALTER TABLE "grids" ALTER COLUMN "edition" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "edition" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_requests_received_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_total_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_already_public_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_granted_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_partial_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_refused_total_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_other_body_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_does_not_exist_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_to_be_corrected_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_answers_other_way_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_review_total_value" integer;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "sheet_litigation_total_value" integer;