package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jisr.bank.ViewGrant;
import org.jisr.law.PartyId;
import org.jisr.taxii.TaxiiAddress;
import org.jspecify.annotations.Nullable;

/**
 * A collection of an outside party's TAXII server that this node fills, as it stands; never with
 * its secret.
 *
 * @param id a UUID
 * @param name what people call it
 * @param party who receives what is sent
 * @param user the account's name at the server, if any
 * @param certificatePin SHA-256 of the server's key in hexadecimal, or null to trust authorities
 * @param terms what was agreed with the party; what it sends does not matter here
 * @param every how long to wait after a run
 * @param reached the moment at which the last object that was sent had entered its view
 * @param waiting whether the server took an envelope for later and has not said what became of it
 * @param lastSuccess when everything there was had last been sent
 * @param nextRun when it is filled next, unless paused
 * @param failures how many runs failed since the last good one
 * @param problem the code of why the last run failed; null when it did not
 */
public record Outlet(
    String id,
    String name,
    PartyId party,
    TaxiiAddress address,
    @Nullable String user,
    @Nullable String certificatePin,
    SubscriptionTerms terms,
    Duration every,
    OutletState state,
    @Nullable Instant reached,
    boolean waiting,
    Counts counts,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    Instant nextRun,
    int failures,
    @Nullable String problem) {

  /** Envelopes the server answered, and the objects in them by what became of them. */
  public record Counts(long envelopes, long accepted, long refused) {}

  /** On what ground its view of the bank is filled. */
  ViewGrant grant(PartyId self) {
    return terms.grant("outlet:" + id, id, self, party);
  }
}
