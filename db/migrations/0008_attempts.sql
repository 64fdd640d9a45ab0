CREATE TABLE "attempts" (
	"sha256" text NOT NULL,
	"parser" text NOT NULL,
	"name" text NOT NULL,
	"tries" smallint NOT NULL,
	"reason" text,
	"run" bigint,
	"tried_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attempts_sha256_parser_pk" PRIMARY KEY("sha256","parser")
);
--> statement-breakpoint
CREATE INDEX "attempts_tried" ON "attempts" USING btree ("tried_at");