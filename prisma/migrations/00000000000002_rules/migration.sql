-- Rules that may never break, held by the database itself: closed vocabularies, immutability,
-- four eyes, an order that nobody can rewrite unnoticed, and a lesser role for the application.

-- Vocabularies --------------------------------------------------------------

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_roles" CHECK (roles <@ ARRAY['editor', 'reviewer', 'publisher', 'admin']),
  ADD CONSTRAINT "Person_email" CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE "Newsroom" ADD CONSTRAINT "Newsroom_single" CHECK (id = 1);
ALTER TABLE "LedgerHead" ADD CONSTRAINT "LedgerHead_single" CHECK (id = 1);
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_statement" CHECK (statement <> ''),
  ADD CONSTRAINT "Claim_shortStatement" CHECK (char_length("shortStatement") <= 75),
  ADD CONSTRAINT "Claim_kinds" CHECK (kinds <@ ARRAY['statistic', 'quote', 'event', 'causal', 'prediction', 'position', 'media', 'opinion']);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number" CHECK (number > 0), ADD CONSTRAINT "Revision_sha256" CHECK (octet_length(sha256) = 32);
ALTER TABLE "Anchor"
  ADD CONSTRAINT "Anchor_method" CHECK (method IN ('marked', 'carried', 'identical', 'mapped', 'agreed', 'proposed', 'confirmed', 'lost')),
  ADD CONSTRAINT "Anchor_confidence" CHECK (confidence BETWEEN 0 AND 1),
  ADD CONSTRAINT "Anchor_span" CHECK ((method = 'lost' AND start = 0 AND "end" = 0) OR (start >= 0 AND "end" > start));
ALTER TABLE "Voice"
  ADD CONSTRAINT "Voice_kind" CHECK (kind IN ('person', 'organisation', 'document', 'unnamed')),
  ADD CONSTRAINT "Voice_name" CHECK (name <> '');
ALTER TABLE "Hop"
  ADD CONSTRAINT "Hop_of" CHECK (("appearanceId" IS NULL) <> ("evidenceId" IS NULL)),
  ADD CONSTRAINT "Hop_parent" CHECK ("parentId" <> id),
  ADD CONSTRAINT "Hop_role" CHECK (role IN ('speaker', 'author', 'publisher', 'wire', 'data-source', 'document', 'unnamed')),
  ADD CONSTRAINT "Hop_relation" CHECK (relation IN ('said', 'reported', 'cited-data', 'calculated', 'translated', 'republished')),
  ADD CONSTRAINT "Hop_quoteType" CHECK ("quoteType" IN ('direct', 'indirect', 'mixed')),
  ADD CONSTRAINT "Hop_assertion" CHECK (assertion IN ('asserts', 'estimates', 'believes', 'predicts')),
  ADD CONSTRAINT "Hop_status" CHECK (status IN ('found', 'not-found', 'contacted', 'confirmed', 'denied')),
  ADD CONSTRAINT "Hop_cue" CHECK (("cueStart" IS NULL) = ("cueEnd" IS NULL) AND ("cueStart" IS NULL OR "cueEnd" > "cueStart"));
ALTER TABLE "Source"
  ADD CONSTRAINT "Source_title" CHECK (title <> ''),
  ADD CONSTRAINT "Source_kind" CHECK (kind IN ('news', 'official-record', 'data', 'study', 'statement', 'interview', 'social-post', 'media', 'fact-check', 'other'));
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_stance" CHECK (stance IN ('supports', 'refutes', 'context')),
  ADD CONSTRAINT "Evidence_answerKind" CHECK ("answerKind" IN ('extractive', 'abstractive', 'boolean', 'unanswerable')),
  ADD CONSTRAINT "Evidence_medium" CHECK (medium IN ('web-text', 'web-table', 'pdf', 'image', 'video', 'audio', 'metadata', 'other')),
  ADD CONSTRAINT "Evidence_excerptSpan" CHECK (("excerptStart" IS NULL) = ("excerptEnd" IS NULL) AND ("excerptStart" IS NULL OR "excerptEnd" > "excerptStart"));
ALTER TABLE "Rating"
  ADD CONSTRAINT "Rating_kind" CHECK (kind IN ('truth', 'unresolved', 'kind')),
  ADD CONSTRAINT "Rating_token" CHECK (token IN ('pending', 'supported', 'misleading', 'false', 'unproven'));
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_decision" CHECK (decision IN ('approve', 'request-changes', 'blind-verdict')),
  ADD CONSTRAINT "Review_comment" CHECK (decision <> 'request-changes' OR btrim(comment) <> ''),
  ADD CONSTRAINT "Review_digest" CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_digest" CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_correction" CHECK (correction IN ('clarification', 'correction', 'update', 'retraction')),
  ADD CONSTRAINT "Edition_note" CHECK ((correction IS NULL) = (number = 1) AND (correction IS NULL OR btrim("correctionNote") <> ''));

-- An anchor's quote is the text at its offsets. PostgreSQL counts characters, JavaScript UTF-16
-- units, so the database checks what it can without counting: the quote occurs in the revision.
-- A function that checks names its tables in full, or a temporary table of the same name would be asked in their place.
CREATE FUNCTION stet_anchor_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.method <> 'lost' AND NOT EXISTS (SELECT FROM public."Revision" r WHERE r.id = NEW."revisionId" AND position(NEW.exact IN r.text) > 0) THEN
    RAISE EXCEPTION 'An anchor must quote its revision' USING ERRCODE = 'check_violation', CONSTRAINT = 'Anchor_exact';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Anchor_exact" BEFORE INSERT ON "Anchor" FOR EACH ROW EXECUTE FUNCTION stet_anchor_quotes();

-- Immutability --------------------------------------------------------------
-- ENABLE ALWAYS: an ordinary trigger is skipped under session_replication_role = replica.

CREATE FUNCTION stet_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Revision', 'Anchor', 'Snapshot', 'ScaleVersion', 'Rating', 'Verdict', 'Submission', 'Withdrawal', 'Review', 'Edition', 'EditionClaim', 'LedgerEntry'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION stet_immutable()', name || '_immutable', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION stet_immutable()', name || '_no_truncate', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_immutable');
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_no_truncate');
  END LOOP;
END $$;

-- Four eyes -----------------------------------------------------------------
-- Every write to a claim's wording, attribution, evidence or verdict names its writer; triggers
-- keep the list, and the application's role can read it but not write it.

CREATE FUNCTION stet_contribute(claim uuid, person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO public."Contribution" ("claimId", "personId") VALUES (claim, person) ON CONFLICT DO NOTHING
$$;
REVOKE ALL ON FUNCTION stet_contribute(uuid, uuid) FROM PUBLIC;

-- A claim that begins as a copy of another's words has the other's writers too. It can only ever add names.
CREATE FUNCTION stet_inherit_contributions(source uuid, target uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO public."Contribution" ("claimId", "personId")
  SELECT target, c."personId" FROM public."Contribution" c WHERE c."claimId" = source ON CONFLICT DO NOTHING
$$;

-- Voices and sources are shared. Who writes one writes a part of every claim that uses it, also when a colleague attaches
-- it, until a second person has approved a claim with it: its words have then had their four eyes ("Writer" forgets them),
-- and a reviewer is not shut out for good from whatever quotes a news agency that they once entered.

-- The voices and sources of a claim whose every word a reviewer is shown. Of a hop's source that is its title and address.
CREATE FUNCTION stet_shown(claim uuid) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c."claimantId" FROM public."Claim" c WHERE c.id = claim
  UNION SELECT h."voiceId" FROM public."Hop" h
    LEFT JOIN public."Evidence" e ON e.id = h."evidenceId" LEFT JOIN public."Appearance" a ON a.id = h."appearanceId"
    WHERE h."claimId" = claim AND h."deletedAt" IS NULL AND e."deletedAt" IS NULL AND a."deletedAt" IS NULL
  UNION SELECT unnest(ARRAY[s.id, s."publisherId"]) FROM public."Evidence" e JOIN public."Source" s ON s.id = e."sourceId"
    WHERE e."claimId" = claim AND e."deletedAt" IS NULL
$$;
REVOKE ALL ON FUNCTION stet_shown(uuid) FROM PUBLIC;

-- The voices and sources whose words stand in a claim.
CREATE FUNCTION stet_named(claim uuid) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT public.stet_shown(claim)
  UNION SELECT h."sourceId" FROM public."Hop" h
    LEFT JOIN public."Evidence" e ON e.id = h."evidenceId" LEFT JOIN public."Appearance" a ON a.id = h."appearanceId"
    WHERE h."claimId" = claim AND h."deletedAt" IS NULL AND e."deletedAt" IS NULL AND a."deletedAt" IS NULL
$$;
REVOKE ALL ON FUNCTION stet_named(uuid) FROM PUBLIC;

-- The claims that use a voice or a source, or did: what was removed may be restored.
CREATE FUNCTION stet_naming(subject uuid) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.id FROM public."Claim" c WHERE c."claimantId" = subject
  UNION SELECT h."claimId" FROM public."Hop" h WHERE h."voiceId" = subject OR h."sourceId" = subject
  UNION SELECT e."claimId" FROM public."Evidence" e WHERE e."sourceId" = subject
  UNION SELECT e."claimId" FROM public."Source" s JOIN public."Evidence" e ON e."sourceId" = s.id WHERE s."publisherId" = subject
$$;
REVOKE ALL ON FUNCTION stet_naming(uuid) FROM PUBLIC;

CREATE FUNCTION stet_contribute_writers(claim uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO public."Contribution" ("claimId", "personId")
  SELECT DISTINCT claim, w."personId" FROM public."Writer" w WHERE w."subjectId" IN (SELECT public.stet_named(claim)) ON CONFLICT DO NOTHING
$$;
REVOKE ALL ON FUNCTION stet_contribute_writers(uuid) FROM PUBLIC;

CREATE FUNCTION stet_writing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE unworded text[] := ARRAY['aliases', 'createdById', 'updatedById', 'createdAt', 'version'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - unworded = to_jsonb(OLD) - unworded THEN RETURN NULL; END IF;
  -- An approval under way locks its claim, and is waited for: it was of the words as they were.
  PERFORM FROM public."Claim" c WHERE c.id IN (SELECT public.stet_naming(NEW.id)) ORDER BY c.id FOR KEY SHARE;
  INSERT INTO public."Writer" ("subjectId", "personId") VALUES (NEW.id, NEW."updatedById") ON CONFLICT DO NOTHING;
  INSERT INTO public."Contribution" ("claimId", "personId") SELECT claim, NEW."updatedById" FROM public.stet_naming(NEW.id) claim ON CONFLICT DO NOTHING;
  -- A source brings its publisher's words with it.
  IF TG_TABLE_NAME = 'Source' THEN PERFORM public.stet_contribute_writers(claim) FROM public.stet_naming(NEW.id) claim; END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Voice', 'Source'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stet_writing()', name || '_writing', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_writing');
  END LOOP;
END $$;

CREATE FUNCTION stet_contribution() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE row jsonb := to_jsonb(NEW); before jsonb := to_jsonb(OLD); claim uuid; fresh uuid[];
BEGIN
  claim := CASE TG_TABLE_NAME WHEN 'Claim' THEN row->>'id' ELSE row->>'claimId' END;
  IF TG_TABLE_NAME = 'Anchor' THEN
    SELECT a."claimId" INTO claim FROM public."Appearance" a WHERE a.id = NEW."appearanceId";
  END IF;
  PERFORM public.stet_contribute(claim, coalesce(row->>'updatedById', row->>'createdById', row->>'authorId')::uuid);
  -- What moves to another claim brings along whoever wrote at the one that it comes from.
  IF before->>'claimId' <> claim::text THEN
    PERFORM public.stet_inherit_contributions((before->>'claimId')::uuid, claim);
  END IF;
  -- A change of what is newly named, still under way, is waited for, so that its writer is not missed.
  SELECT array_agg((row->>key)::uuid) INTO fresh FROM unnest(ARRAY['voiceId', 'claimantId', 'sourceId']) key
    WHERE row->>key IS NOT NULL AND row->>key IS DISTINCT FROM before->>key;
  IF fresh IS NOT NULL THEN
    PERFORM FROM public."Source" s WHERE s.id = ANY (fresh) FOR SHARE;
    PERFORM FROM public."Voice" v
      WHERE v.id = ANY (fresh) OR v.id IN (SELECT s."publisherId" FROM public."Source" s WHERE s.id = ANY (fresh)) FOR SHARE;
  END IF;
  PERFORM public.stet_contribute_writers(claim);
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Claim', 'Appearance', 'Anchor', 'Hop', 'Question', 'Evidence', 'VerdictDraft', 'Verdict'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stet_contribution()', name || '_contribution', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_contribution');
  END LOOP;
END $$;

-- A blind verdict that agrees with the proposed one approves.
CREATE FUNCTION stet_approves(decision text, submission uuid, rating uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT decision = 'approve' OR (decision = 'blind-verdict' AND EXISTS (
    SELECT FROM public."Submission" s JOIN public."Verdict" v ON v.id = s."verdictId" WHERE s.id = submission AND v."ratingId" = rating
  ))
$$;

CREATE FUNCTION stet_four_eyes() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- The claim row is locked first: a contribution that commits meanwhile is then seen here.
  PERFORM FROM public."Claim" WHERE id = NEW."claimId" FOR UPDATE;
  IF NEW.decision <> 'request-changes' AND EXISTS (SELECT FROM public."Contribution" c WHERE c."claimId" = NEW."claimId" AND c."personId" = NEW."reviewerId") THEN
    RAISE EXCEPTION 'Nobody approves their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'Review_four_eyes';
  END IF;
  IF NOT EXISTS (SELECT FROM public."Submission" s WHERE s.id = NEW."submissionId" AND s."claimId" = NEW."claimId") THEN
    RAISE EXCEPTION 'A review answers a submission of its own claim' USING ERRCODE = 'check_violation', CONSTRAINT = 'Review_submission';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Review_four_eyes" BEFORE INSERT ON "Review" FOR EACH ROW EXECUTE FUNCTION stet_four_eyes();
ALTER TABLE "Review" ENABLE ALWAYS TRIGGER "Review_four_eyes";

CREATE FUNCTION stet_second_sight() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF public.stet_approves(NEW.decision, NEW."submissionId", NEW."ratingId") THEN
    DELETE FROM public."Writer" WHERE "subjectId" IN (SELECT public.stet_shown(NEW."claimId"));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Review_second_sight" AFTER INSERT ON "Review" FOR EACH ROW EXECUTE FUNCTION stet_second_sight();
ALTER TABLE "Review" ENABLE ALWAYS TRIGGER "Review_second_sight";

CREATE FUNCTION stet_published_is_approved() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public."Review" r WHERE r.id = NEW."reviewId" AND public.stet_approves(r.decision, r."submissionId", r."ratingId")) THEN
    RAISE EXCEPTION 'Only approved claims are published' USING ERRCODE = 'check_violation', CONSTRAINT = 'EditionClaim_approved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EditionClaim_approved" BEFORE INSERT ON "EditionClaim" FOR EACH ROW EXECUTE FUNCTION stet_published_is_approved();
ALTER TABLE "EditionClaim" ENABLE ALWAYS TRIGGER "EditionClaim_approved";

-- The ledger ----------------------------------------------------------------

INSERT INTO "LedgerHead" (id, seq, leaf) VALUES (1, 0, decode(repeat('00', 32), 'hex'));
INSERT INTO "Newsroom" (id) VALUES (1);

-- The application reads and locks the head through this function alone; it may not write it.
CREATE FUNCTION stet_ledger_head(OUT seq bigint, OUT leaf bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT h.seq, h.leaf FROM public."LedgerHead" h WHERE h.id = 1 FOR UPDATE
$$;

CREATE FUNCTION stet_ledger_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE head record;
BEGIN
  SELECT * INTO head FROM public.stet_ledger_head();
  IF NEW.seq <> head.seq + 1 OR NEW.previous <> head.leaf OR NEW.leaf <> sha256(head.leaf || NEW.bytes) THEN
    RAISE EXCEPTION 'The ledger entry does not follow its head' USING ERRCODE = 'check_violation', CONSTRAINT = 'LedgerEntry_chain';
  END IF;
  UPDATE public."LedgerHead" SET seq = NEW.seq, leaf = NEW.leaf WHERE id = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "LedgerEntry_chain" BEFORE INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION stet_ledger_chain();
ALTER TABLE "LedgerEntry" ENABLE ALWAYS TRIGGER "LedgerEntry_chain";

-- The application's role ----------------------------------------------------
-- Named after the database, since roles belong to the whole cluster. Login and password are set
-- when Stet starts; the migration runs under the owner.

DO $$
DECLARE app text := current_database() || '_app'; name text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = app) THEN
    EXECUTE format('CREATE ROLE %I NOLOGIN', app);
  END IF;
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('GRANT SELECT ON %I TO %I', name, app);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Person', 'Session', 'ApiToken', 'Attempt', 'IdempotentAnswer', 'Article', 'Claim', 'Appearance', 'Voice', 'Hop', 'Source', 'Question', 'Evidence', 'VerdictDraft', 'Comment'] LOOP
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO %I', name, app);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Revision', 'Anchor', 'Snapshot', 'Scale', 'ScaleVersion', 'Rating', 'Verdict', 'Submission', 'Withdrawal', 'Review', 'Edition', 'EditionClaim', 'LedgerEntry'] LOOP
    EXECUTE format('GRANT INSERT ON %I TO %I', name, app);
  END LOOP;
  EXECUTE format('GRANT UPDATE ON "Newsroom" TO %I', app);
  FOREACH name IN ARRAY ARRAY['Attempt', 'IdempotentAnswer'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO %I', name, app);
  END LOOP;
END $$;
