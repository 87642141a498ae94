package org.jisr.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jisr.exchange.Direction;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/** The reciprocity ledger: counts by partner and month, and the statements that confirm them. */
final class LedgerRoutes {
  private static final int MONTHS = 12;
  private static final int MOST_MONTHS = 60;

  private final Ledger ledger;
  private final PartyNames names;

  LedgerRoutes(Ledger ledger, PartyNames names) {
    this.ledger = ledger;
    this.names = names;
  }

  List<Route> routes() {
    Policy read = Policy.inRole(Role.LIAISON, Role.OVERSIGHT);
    String statement = "/api/ledger/{partner}/{month}/statement";
    return List.of(
        new Route(Method.GET, "/api/ledger", read, this::read),
        new Route(Method.POST, statement, Policy.inRole(Role.LIAISON), this::state),
        new Route(Method.GET, statement + "/ours", read, call -> file(call, Direction.OUT)),
        new Route(Method.GET, statement + "/theirs", read, call -> file(call, Direction.IN)));
  }

  private void read(Call call) {
    int months = call.number("months", MONTHS, 1, MOST_MONTHS);
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            ledger.read(call.caller().viewer(), months),
            row -> LedgerJson.row(row, names, call.language())));
    call.reply(answer.putNull("next"));
  }

  private void state(Call call) {
    call.reply(
        LedgerJson.row(
            ledger.state(call.caller().viewer(), partner(call), month(call)),
            names,
            call.language()));
  }

  private void file(Call call, Direction direction) {
    PartyId partner = partner(call);
    YearMonth month = month(call);
    byte[] file = ledger.file(call.caller().viewer(), partner, month, direction);
    String side = direction == Direction.OUT ? "to" : "from";
    call.attach("statement-%s-%s-%s.json".formatted(month, side, partner));
    call.bytes(file, "application/json");
  }

  private static PartyId partner(Call call) {
    return new PartyId(call.part("partner"));
  }

  private static YearMonth month(Call call) {
    try {
      return YearMonth.parse(call.part("month"));
    } catch (DateTimeException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "month");
    }
  }
}
