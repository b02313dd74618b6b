-- AlterTable
ALTER TABLE "Person" ALTER COLUMN "locale" DROP NOT NULL,
ALTER COLUMN "locale" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "foundFromId" UUID,
ADD COLUMN     "placeId" UUID;

-- CreateTable
CREATE TABLE "Editing" (
    "articleId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Editing_pkey" PRIMARY KEY ("articleId","personId")
);

-- CreateIndex
CREATE INDEX "Editing_personId_idx" ON "Editing"("personId");

-- CreateIndex
CREATE INDEX "Anchor_method_id_idx" ON "Anchor"("method", "id");

-- CreateIndex
CREATE INDEX "Anchor_foundFromId_idx" ON "Anchor"("foundFromId");

-- CreateIndex
CREATE INDEX "Anchor_placeId_idx" ON "Anchor"("placeId");

-- AddForeignKey
ALTER TABLE "Editing" ADD CONSTRAINT "Editing_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Editing" ADD CONSTRAINT "Editing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_foundFromId_fkey" FOREIGN KEY ("foundFromId") REFERENCES "Anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- English stood there for everybody who had not been asked.
UPDATE "Person" SET "locale" = NULL WHERE "locale" = 'en';

-- What a person made was found from nothing.
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_foundFrom" CHECK ("foundFromId" IS NULL OR method NOT IN ('marked', 'confirmed'));

-- Bringing a claim's anchor into a new revision makes nobody a contributor while its words and its place stay the same. Who marks or
-- confirms words is one, and who brings other words under the claim. The anchor before is the one that sorts before,
-- not the newest other: of two rows inserted at once, neither may vouch for the other.
CREATE FUNCTION stet_anchor_contribution() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE before public."Anchor";
BEGIN
  IF NEW.method NOT IN ('marked', 'confirmed') THEN
    SELECT a.* INTO before
    FROM public."Anchor" a JOIN public."Revision" r ON r.id = a."revisionId"
    WHERE a."appearanceId" = NEW."appearanceId"
      AND (r.number, a.id) < ((SELECT n.number FROM public."Revision" n WHERE n.id = NEW."revisionId"), NEW.id)
    ORDER BY r.number DESC, a.id DESC LIMIT 1;
    -- The same words between quite other ones are another place, and whoever carried the claim there answers for it.
    IF before.exact = NEW.exact AND (NEW.method <> 'carried' OR right(before.prefix, 12) = right(NEW.prefix, 12) OR left(before.suffix, 12) = left(NEW.suffix, 12)) THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM public.stet_contribute(a."claimId", NEW."createdById") FROM public."Appearance" a WHERE a.id = NEW."appearanceId";
  RETURN NULL;
END $$;
DROP TRIGGER "Anchor_contribution" ON "Anchor";
CREATE TRIGGER "Anchor_contribution" AFTER INSERT ON "Anchor" FOR EACH ROW EXECUTE FUNCTION stet_anchor_contribution();
ALTER TABLE "Anchor" ENABLE ALWAYS TRIGGER "Anchor_contribution";

DO $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON "Editing" TO %I', current_database() || '_app');
END $$;
