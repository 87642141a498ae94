package org.jisr.web;

import java.util.Locale;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.names.Evidence;
import org.jisr.names.LetterPair;
import org.jisr.names.NameExplanation;
import org.jisr.names.NameMatch;
import org.jisr.names.NameToken;
import org.jisr.screening.Calibration;
import org.jisr.screening.EntryChange;
import org.jisr.screening.ListEntry;
import org.jisr.screening.ListStatus;
import org.jisr.screening.ListVersion;
import org.jisr.screening.ListedName;
import org.jisr.screening.MatchDecision;
import org.jisr.screening.MatchSentence;
import org.jisr.screening.QueueItem;
import org.jisr.screening.ScreeningMatch;
import org.jisr.screening.ScreeningState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Lists and matches as JSON. */
final class ScreeningJson {
  private ScreeningJson() {}

  static ObjectNode state(ScreeningState state) {
    ObjectNode json = Json.object();
    json.put("ready", state.ready())
        .put("budget", state.budget())
        .put("threshold", state.threshold());
    json.set("lists", Json.array(state.lists(), ScreeningJson::list));
    json.set("calibration", calibration(state.calibration()));
    return json;
  }

  private static ObjectNode list(ListStatus status) {
    ObjectNode json = Json.object();
    json.put("list", status.list()).put("title", status.title()).put("ready", status.ready());
    json.set("version", status.version() == null ? null : version(status.version()));
    ListStatus.Alarm alarm = status.alarm();
    if (alarm == null) {
      return json.putNull("alarm");
    }
    json.putObject("alarm")
        .put("at", alarm.at().toString())
        .put("entries", alarm.entries())
        .put("sha256", alarm.sha256());
    return json;
  }

  static ObjectNode version(ListVersion version) {
    return Json.object()
        .put("list", version.list())
        .put("title", version.title())
        .put("format", version.format().code())
        .put("number", version.number())
        .put("published", version.published())
        .put("sha256", version.sha256())
        .put("importedAt", version.importedAt().toString())
        .put("importedBy", version.importedBy())
        .put("entries", version.entries())
        .put("added", version.added())
        .put("changed", version.changed())
        .put("removed", version.removed());
  }

  static ObjectNode change(EntryChange change) {
    ObjectNode json = Json.object().put("id", change.id());
    json.set("before", entryOrNull(change.before()));
    json.set("after", entryOrNull(change.after()));
    return json;
  }

  private static @Nullable ObjectNode entryOrNull(@Nullable ListEntry entry) {
    return entry == null ? null : entry(entry);
  }

  private static ObjectNode entry(ListEntry entry) {
    ObjectNode json = Json.object().put("id", entry.id()).put("kind", entry.kind().code());
    json.set("names", Json.array(entry.names(), ScreeningJson::name));
    json.set("births", Json.strings(entry.births()));
    json.set("nationalities", Json.strings(entry.nationalities()));
    json.put("gender", entry.gender());
    json.set("documents", Json.strings(entry.documents()));
    return json;
  }

  private static ObjectNode name(ListedName name) {
    return Json.object()
        .put("text", name.text())
        .put("quality", name.quality().code())
        .put("script", name.script().name().toLowerCase(Locale.ROOT));
  }

  static ObjectNode match(ScreeningMatch match, Language language) {
    ObjectNode json =
        Json.object()
            .put("band", match.band().code())
            .put("probability", match.probability())
            .put("bits", match.bits())
            .put("sentence", MatchSentence.of(match, language));
    json.set("version", version(match.version()));
    json.set("entry", entry(match.entry()));
    json.set("listed", name(match.listed()));
    json.set("evidence", Json.array(match.evidence(), ScreeningJson::evidence));
    json.set("parts", Json.array(match.name().parts(), ScreeningJson::part));
    return json;
  }

  private static ObjectNode evidence(Evidence evidence) {
    return Json.object()
        .put("kind", evidence.kind().name().toLowerCase(Locale.ROOT))
        .put("bits", evidence.bits());
  }

  private static ObjectNode part(NameMatch.Part part) {
    ObjectNode json =
        Json.object()
            .put("verdict", part.verdict().name().toLowerCase(Locale.ROOT))
            .put("bits", part.bits());
    NameToken first = part.first();
    NameToken second = part.second();
    json.set("asked", first == null ? null : token(first));
    json.set("listed", second == null ? null : token(second));
    json.set(
        "letters",
        first != null && second != null && part.verdict() == NameMatch.Verdict.AGREES
            ? Json.array(NameExplanation.letters(first, second), ScreeningJson::letters)
            : Json.array());
    return json;
  }

  private static ObjectNode token(NameToken token) {
    return Json.object()
        .put("text", token.surface())
        .put("role", token.role().name().toLowerCase(Locale.ROOT))
        .put("generation", token.index());
  }

  private static ObjectNode letters(LetterPair pair) {
    return Json.object()
        .put("asked", pair.first())
        .put("listed", pair.second())
        .put("bits", pair.bits());
  }

  static ObjectNode item(QueueItem item, Language language, Map<String, String> accounts) {
    ObjectNode json =
        Json.object()
            .put("id", item.id().toString())
            .put("entity", item.entity().toString())
            .put("name", item.name());
    json.set("match", match(item.match(), language));
    MatchDecision decision = item.decision();
    if (decision == null) {
      return json.putNull("decision");
    }
    json.putObject("decision")
        .put("verdict", decision.verdict().code())
        .put("why", decision.why())
        .put("at", decision.at().toString())
        .put("by", decision.by())
        .put("byName", accounts.get(decision.by()))
        .put("listVersion", decision.listVersion());
    return json;
  }

  static ObjectNode calibration(Calibration calibration) {
    ObjectNode json =
        Json.object()
            .put("number", calibration.number())
            .put("slope", calibration.slope())
            .put("shift", calibration.shift())
            .put("decisions", calibration.decisions())
            .put("fittedAt", Json.time(calibration.fittedAt()))
            .put("fittedBy", calibration.fittedBy());
    json.set("before", reliability(calibration.before()));
    json.set("after", reliability(calibration.after()));
    return json;
  }

  private static @Nullable ObjectNode reliability(Calibration.@Nullable Reliability reliability) {
    if (reliability == null) {
      return null;
    }
    ObjectNode json = Json.object().put("expectedError", reliability.expectedError());
    json.set(
        "bins",
        Json.array(
            reliability.bins(),
            bin ->
                Json.object()
                    .put("cases", bin.cases())
                    .put("said", bin.said())
                    .put("found", bin.found())));
    return json;
  }
}
