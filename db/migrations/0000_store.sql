CREATE TABLE "agencies" (
	"id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] NOT NULL,
	"region_code" text,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"grams" text[] NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"sort_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent" text,
	"level" text NOT NULL,
	"path" text[] NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"host" text,
	"format" text NOT NULL,
	"text" text NOT NULL,
	"bytes" integer NOT NULL,
	"fetched_at" timestamp with time zone,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"agency_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	"year" smallint NOT NULL,
	"disclosure_regulations_issued" integer,
	"disclosure_regulations_repealed" integer,
	"disclosure_regulations_in_force" integer,
	"disclosure_normative_documents_issued" integer,
	"disclosure_normative_documents_repealed" integer,
	"disclosure_normative_documents_in_force" integer,
	"disclosure_licensing_decisions" integer,
	"disclosure_penalties_decisions" integer,
	"disclosure_coercive_measures_decisions" integer,
	"disclosure_fees_amount" numeric,
	"applications_received_natural_person" integer,
	"applications_received_enterprise" integer,
	"applications_received_research" integer,
	"applications_received_public_welfare" integer,
	"applications_received_legal_service" integer,
	"applications_received_other_org" integer,
	"applications_received_total" integer,
	"applications_carried_in_total" integer,
	"applications_granted_total" integer,
	"applications_partial_total" integer,
	"applications_refused_state_secret_total" integer,
	"applications_refused_prohibited_by_law_total" integer,
	"applications_refused_security_stability_total" integer,
	"applications_refused_third_party_total" integer,
	"applications_refused_internal_affairs_total" integer,
	"applications_refused_deliberative_total" integer,
	"applications_refused_enforcement_file_total" integer,
	"applications_refused_administrative_query_total" integer,
	"applications_unavailable_not_held_total" integer,
	"applications_unavailable_needs_creation_total" integer,
	"applications_unavailable_unclear_total" integer,
	"applications_declined_petition_total" integer,
	"applications_declined_duplicate_total" integer,
	"applications_declined_publication_total" integer,
	"applications_declined_excessive_total" integer,
	"applications_declined_reissue_total" integer,
	"applications_other_correction_overdue_total" integer,
	"applications_other_fee_overdue_total" integer,
	"applications_other_misc_total" integer,
	"applications_total_total" integer,
	"applications_carried_out_total" integer,
	"review_upheld" integer,
	"review_corrected" integer,
	"review_other" integer,
	"review_pending" integer,
	"review_total" integer,
	"litigation_direct_upheld" integer,
	"litigation_direct_corrected" integer,
	"litigation_direct_other" integer,
	"litigation_direct_pending" integer,
	"litigation_direct_total" integer,
	"litigation_after_review_upheld" integer,
	"litigation_after_review_corrected" integer,
	"litigation_after_review_other" integer,
	"litigation_after_review_pending" integer,
	"litigation_after_review_total" integer,
	"disclosure_regulations_made" integer,
	"disclosure_regulations_published" integer,
	"disclosure_regulations_published_total" integer,
	"disclosure_normative_documents_made" integer,
	"disclosure_normative_documents_published" integer,
	"disclosure_normative_documents_published_total" integer,
	"disclosure_licensing_items_last_year" integer,
	"disclosure_licensing_items_change" integer,
	"disclosure_other_services_items_last_year" integer,
	"disclosure_other_services_items_change" integer,
	"disclosure_other_services_decisions" integer,
	"disclosure_penalties_items_last_year" integer,
	"disclosure_penalties_items_change" integer,
	"disclosure_coercive_measures_items_last_year" integer,
	"disclosure_coercive_measures_items_change" integer,
	"disclosure_fees_items_last_year" integer,
	"disclosure_fees_items_change" integer,
	"disclosure_procurement_projects" integer,
	"disclosure_procurement_amount" numeric,
	"applications_other_total_total" integer,
	CONSTRAINT "figures_agency_id_report_id_pk" PRIMARY KEY("agency_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"agency_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	"seq" smallint NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"cells" text[] NOT NULL,
	"expected" double precision,
	"actual" double precision,
	"message_zh" text NOT NULL,
	"message_en" text NOT NULL,
	"place" jsonb,
	CONSTRAINT "findings_agency_id_report_id_seq_pk" PRIMARY KEY("agency_id","report_id","seq")
);
--> statement-breakpoint
CREATE TABLE "grids" (
	"agency_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	"edition" text NOT NULL,
	"values" double precision[] NOT NULL,
	CONSTRAINT "grids_agency_id_report_id_pk" PRIMARY KEY("agency_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"agency_id" bigint NOT NULL,
	"report_id" bigint NOT NULL,
	"unread" jsonb NOT NULL,
	"places" jsonb NOT NULL,
	"narrative" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "readings_agency_id_report_id_pk" PRIMARY KEY("agency_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"agency_id" bigint NOT NULL,
	"id" bigint NOT NULL,
	"year" smallint NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"edition" text NOT NULL,
	"region_code" text,
	"regions" text[] NOT NULL,
	"sha256" text NOT NULL,
	"origin" text NOT NULL,
	"version" integer NOT NULL,
	"current" boolean NOT NULL,
	"errors" integer NOT NULL,
	"warnings" integer NOT NULL,
	"parser" text NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "reports_document" UNIQUE("agency_id","year","scope","sha256")
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"release" bigint DEFAULT 0 NOT NULL,
	"origin" text,
	CONSTRAINT "meta_one_row" CHECK ("meta"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"year" smallint NOT NULL,
	"region_code" text NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"edition" text NOT NULL,
	"reports" integer NOT NULL,
	"flagged" integer NOT NULL,
	"received_num" bigint DEFAULT 0 NOT NULL,
	"received_n" bigint DEFAULT 0 NOT NULL,
	"workload_num" bigint DEFAULT 0 NOT NULL,
	"workload_n" bigint DEFAULT 0 NOT NULL,
	"disposed_num" bigint DEFAULT 0 NOT NULL,
	"disposed_n" bigint DEFAULT 0 NOT NULL,
	"outcome_share_granted_num" bigint DEFAULT 0 NOT NULL,
	"outcome_share_granted_den" bigint DEFAULT 0 NOT NULL,
	"outcome_share_granted_n" bigint DEFAULT 0 NOT NULL,
	"outcome_share_partial_num" bigint DEFAULT 0 NOT NULL,
	"outcome_share_partial_den" bigint DEFAULT 0 NOT NULL,
	"outcome_share_partial_n" bigint DEFAULT 0 NOT NULL,
	"outcome_share_refused_num" bigint DEFAULT 0 NOT NULL,
	"outcome_share_refused_den" bigint DEFAULT 0 NOT NULL,
	"outcome_share_refused_n" bigint DEFAULT 0 NOT NULL,
	"outcome_share_unavailable_num" bigint DEFAULT 0 NOT NULL,
	"outcome_share_unavailable_den" bigint DEFAULT 0 NOT NULL,
	"outcome_share_unavailable_n" bigint DEFAULT 0 NOT NULL,
	"outcome_share_declined_num" bigint DEFAULT 0 NOT NULL,
	"outcome_share_declined_den" bigint DEFAULT 0 NOT NULL,
	"outcome_share_declined_n" bigint DEFAULT 0 NOT NULL,
	"outcome_share_other_num" bigint DEFAULT 0 NOT NULL,
	"outcome_share_other_den" bigint DEFAULT 0 NOT NULL,
	"outcome_share_other_n" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_num" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_den" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_n" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_substantive_num" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_substantive_den" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_substantive_n" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_merits_num" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_merits_den" bigint DEFAULT 0 NOT NULL,
	"disclosure_rate_merits_n" bigint DEFAULT 0 NOT NULL,
	"refusal_rate_num" bigint DEFAULT 0 NOT NULL,
	"refusal_rate_den" bigint DEFAULT 0 NOT NULL,
	"refusal_rate_n" bigint DEFAULT 0 NOT NULL,
	"not_held_share_num" bigint DEFAULT 0 NOT NULL,
	"not_held_share_den" bigint DEFAULT 0 NOT NULL,
	"not_held_share_n" bigint DEFAULT 0 NOT NULL,
	"carry_over_rate_num" bigint DEFAULT 0 NOT NULL,
	"carry_over_rate_den" bigint DEFAULT 0 NOT NULL,
	"carry_over_rate_n" bigint DEFAULT 0 NOT NULL,
	"natural_person_share_num" bigint DEFAULT 0 NOT NULL,
	"natural_person_share_den" bigint DEFAULT 0 NOT NULL,
	"natural_person_share_n" bigint DEFAULT 0 NOT NULL,
	"review_rate_num" bigint DEFAULT 0 NOT NULL,
	"review_rate_den" bigint DEFAULT 0 NOT NULL,
	"review_rate_n" bigint DEFAULT 0 NOT NULL,
	"review_correction_rate_num" bigint DEFAULT 0 NOT NULL,
	"review_correction_rate_den" bigint DEFAULT 0 NOT NULL,
	"review_correction_rate_n" bigint DEFAULT 0 NOT NULL,
	"litigation_rate_num" bigint DEFAULT 0 NOT NULL,
	"litigation_rate_den" bigint DEFAULT 0 NOT NULL,
	"litigation_rate_n" bigint DEFAULT 0 NOT NULL,
	"litigation_correction_rate_num" bigint DEFAULT 0 NOT NULL,
	"litigation_correction_rate_den" bigint DEFAULT 0 NOT NULL,
	"litigation_correction_rate_n" bigint DEFAULT 0 NOT NULL,
	"disputes_num" bigint DEFAULT 0 NOT NULL,
	"disputes_den" bigint DEFAULT 0 NOT NULL,
	"disputes_n" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "rollups_year_region_code_level_kind_scope_edition_pk" PRIMARY KEY("year","region_code","level","kind","scope","edition")
);
--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_agency_id_report_id_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","report_id") REFERENCES "public"."reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_agency_id_report_id_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","report_id") REFERENCES "public"."reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grids" ADD CONSTRAINT "grids_agency_id_report_id_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","report_id") REFERENCES "public"."reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_agency_id_report_id_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","report_id") REFERENCES "public"."reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agencies_grams" ON "agencies" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "agencies_pinyin" ON "agencies" USING btree ("pinyin" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "agencies_initials" ON "agencies" USING btree ("initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "agencies_sort" ON "agencies" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "agencies_region" ON "agencies" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "regions_parent" ON "regions" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "figures_year" ON "figures" USING btree ("year");--> statement-breakpoint
CREATE INDEX "findings_code" ON "findings" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_current" ON "reports" USING btree ("agency_id","year","scope") WHERE current;--> statement-breakpoint
CREATE INDEX "reports_id" ON "reports" USING btree ("id");--> statement-breakpoint
CREATE INDEX "reports_sha256" ON "reports" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "reports_year" ON "reports" USING btree ("year","level","kind") WHERE current;--> statement-breakpoint
CREATE INDEX "reports_regions" ON "reports" USING gin ("regions") WHERE current;--> statement-breakpoint
CREATE INDEX "rollups_region" ON "rollups" USING btree ("region_code","year");