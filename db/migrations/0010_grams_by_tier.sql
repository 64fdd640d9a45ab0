DROP INDEX "agencies_grams";--> statement-breakpoint
CREATE INDEX "agencies_grams" ON "agencies" USING gin ("grams",(array[level]));