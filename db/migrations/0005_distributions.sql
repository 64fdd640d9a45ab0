CREATE TABLE "coverage" (
	"region_code" text NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"agencies" integer NOT NULL,
	CONSTRAINT "coverage_region_code_level_kind_scope_pk" PRIMARY KEY("region_code","level","kind","scope")
);
--> statement-breakpoint
CREATE TABLE "distributions" (
	"year" smallint NOT NULL,
	"region_code" text NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"edition" text NOT NULL,
	"outcome_share_granted" numeric DEFAULT '0' NOT NULL,
	"outcome_share_partial" numeric DEFAULT '0' NOT NULL,
	"outcome_share_refused" numeric DEFAULT '0' NOT NULL,
	"outcome_share_unavailable" numeric DEFAULT '0' NOT NULL,
	"outcome_share_declined" numeric DEFAULT '0' NOT NULL,
	"outcome_share_other" numeric DEFAULT '0' NOT NULL,
	"disclosure_rate" numeric DEFAULT '0' NOT NULL,
	"disclosure_rate_substantive" numeric DEFAULT '0' NOT NULL,
	"disclosure_rate_merits" numeric DEFAULT '0' NOT NULL,
	"refusal_rate" numeric DEFAULT '0' NOT NULL,
	"not_held_share" numeric DEFAULT '0' NOT NULL,
	"carry_over_rate" numeric DEFAULT '0' NOT NULL,
	"natural_person_share" numeric DEFAULT '0' NOT NULL,
	"review_rate" numeric DEFAULT '0' NOT NULL,
	"review_correction_rate" numeric DEFAULT '0' NOT NULL,
	"litigation_rate" numeric DEFAULT '0' NOT NULL,
	"litigation_correction_rate" numeric DEFAULT '0' NOT NULL,
	"disputes" numeric DEFAULT '0' NOT NULL,
	CONSTRAINT "distributions_region_code_year_level_kind_scope_edition_pk" PRIMARY KEY("region_code","year","level","kind","scope","edition")
);
--> statement-breakpoint
DROP INDEX "rollups_region";--> statement-breakpoint
ALTER TABLE "rollups" DROP CONSTRAINT "rollups_year_region_code_level_kind_scope_edition_pk";--> statement-breakpoint
ALTER TABLE "rollups" ADD CONSTRAINT "rollups_region_code_year_level_kind_scope_edition_pk" PRIMARY KEY("region_code","year","level","kind","scope","edition");