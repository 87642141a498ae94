package org.jisr.exchange;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.log.LeafKind;

/** Takes what a partner says about items that passed between it and this node. */
final class RemarkArrival {
  private final Core core;

  RemarkArrival(Core core) {
    this.core = core;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    EnvelopeHeader header = acceptance.envelope().header();
    String about = header.inReplyTo();
    if (about == null || !header.payloadType().equals(RemarkNotice.MEDIA_TYPE)) {
      throw new ExchangeException(ExchangeFault.REMARK_INVALID);
    }
    RemarkNotice notice = RemarkNotice.read(acceptance.envelope().payload());
    core.jdbi().useTransaction(handle -> require(handle, header, about, notice));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.REMARK, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    Remark remark =
        new Remark(
            header.id(),
            header.from(),
            about,
            Direction.IN,
            notice.items(),
            notice.text(),
            null,
            acceptance.now());
    core.jdbi()
        .useTransaction(
            handle -> {
              require(handle, header, about, notice);
              RemarkTable.insert(handle, remark);
              commit.run(handle, Arrival.stored(notice.items(), List.of(), Map.of()));
            });
  }

  /** About what went to this very partner or came from it, and about nothing else. */
  private static void require(
      Handle handle, EnvelopeHeader header, String about, RemarkNotice notice) {
    boolean between =
        Remarks.between(handle, header.from(), about)
            .filter(letter -> letter.brought(notice.items()))
            .isPresent();
    if (!between) {
      throw new ExchangeException(ExchangeFault.REMARK_INVALID);
    }
  }
}
